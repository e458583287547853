from iiprep.papers.page.ruled.runs import Run, apart, height, spread


def test_room_is_spread_by_weight_up_to_the_most() -> None:
    shares = {"block": (3.0, 30.0), "item": (1.0, 99.0)}
    assert spread(50.0, {"block": 1, "item": 2}, shares) == {"block": Run(1, 30.0), "item": Run(1, 10.0)}
    assert spread(20.0, {"block": 0, "item": 2}, shares) == {"item": Run(1, 10.0)}
    assert spread(-5.0, {"block": 1}, shares) == {"block": Run(1, 0.0)}
    assert spread(5.0, {}, shares) == {}


def test_a_second_stage_begins_where_the_first_is_full() -> None:
    stages = {"block": (3.0, 30.0)}, {"block": (1.0, 5.0), "item": (1.0, 99.0)}
    assert spread(29.0, {"block": 1, "item": 2}, *stages)["item"] == Run(1, 0.0)
    assert spread(45.0, {"block": 1, "item": 2}, *stages) == {"block": Run(1, 35.0), "item": Run(1, 5.0)}


def test_lines_stand_so_far_apart_that_all_look_alike() -> None:
    assert apart(Run(4, 17.0), 6.0) == Run(4, 17.0, 4.0)
    assert apart(Run(4, 17.0), 0.0) == Run(4, 17.0, 0.0)


def test_lines_stay_inside_their_room_and_grow_no_higher_than_they_should() -> None:
    assert height(100.0, 3, widest=50.0) == 33.33
    assert height(100.0, 3) == 26.0
    assert height(100.0, 0) == 0.0
