"""The tables of the workbook, as steps from one schema to the next; `user_version` counts the steps done.

A released step is never changed: a change of the tables is a new step at the end.
"""

SCHEMA: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE written (only INTEGER PRIMARY KEY CHECK (only = 1), body_version INTEGER NOT NULL)",
        "CREATE TABLE settings (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL,"
        " body TEXT NOT NULL)",
        "CREATE TABLE profiles (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE people (id TEXT PRIMARY KEY, sample INTEGER NOT NULL, name TEXT NOT NULL,"
        " folded TEXT NOT NULL, organisation TEXT NOT NULL, deleted_at TEXT, version INTEGER NOT NULL,"
        " body TEXT NOT NULL)",
        "CREATE TABLE meetings (id TEXT PRIMARY KEY, sample INTEGER NOT NULL,"
        " profile_id TEXT NOT NULL REFERENCES profiles (id), day TEXT, start TEXT, outcome TEXT NOT NULL,"
        " created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT, version INTEGER NOT NULL,"
        " body TEXT NOT NULL)",
        "CREATE TABLE attendance (meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,"
        " person_id TEXT NOT NULL REFERENCES people (id), position INTEGER NOT NULL,"
        " PRIMARY KEY (meeting_id, position), UNIQUE (meeting_id, person_id))",
        "CREATE INDEX attendance_person ON attendance (person_id)",
        "CREATE INDEX meetings_day ON meetings (deleted_at, day, start)",
        "CREATE INDEX people_folded ON people (sample, deleted_at, folded)",
    ),
    (
        "ALTER TABLE meetings ADD COLUMN sent_on TEXT",
        "ALTER TABLE meetings ADD COLUMN answer TEXT NOT NULL DEFAULT 'waiting'",
        "ALTER TABLE meetings ADD COLUMN nudged_on TEXT",
        "ALTER TABLE meetings ADD COLUMN thanked INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE meetings ADD COLUMN owes INTEGER NOT NULL DEFAULT 1",
        "UPDATE meetings SET sent_on = json_extract(body, '$.request.sent_on'),"
        " answer = coalesce(json_extract(body, '$.waiting.answer'), 'waiting'),"
        " nudged_on = json_extract(body, '$.waiting.nudged_on'),"
        " thanked = json_extract(body, '$.thanks[0].sent_on') IS NOT NULL WHERE json_valid(body)",
        "CREATE INDEX meetings_owes ON meetings (deleted_at, sample, owes)",
    ),
    (
        "ALTER TABLE meetings ADD COLUMN zone TEXT NOT NULL DEFAULT ''",
        "UPDATE meetings SET zone = coalesce(json_extract(body, '$.timing.zone'), '') WHERE json_valid(body)",
    ),
)
