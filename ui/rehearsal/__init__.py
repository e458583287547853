"""Before the meeting: the rehearsal with its clock, and the request to read again."""
