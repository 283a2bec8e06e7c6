import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.identity.names import MOST, likeness, sound, words

SAME = [
    ("Tirta Wanandi", "Tirta Wanandi", "same"),
    ("Achmad Soeharto", "Ahmad Suharto", "spelling"),
    ("Taufiq Thayeb", "Taufik Tayeb", "spelling"),
    ("Sekar Wanandi", "Sekar Wanandy", "spelling"),
    ("Nur Hayati", "Nurhayati", "spelling"),
    ("Wanandi", "Tirta Wanandi", "shorter"),
    ("T. Wanandi", "Tirta Wanandi", "shorter"),
    ("Hani S Rustam", "Hani Sasmita Rustam", "shorter"),
    ("Sa'id Wanandi", "Said Wanandi", "same"),
]
OTHER = [
    ("Imam Wanandi", "Imam Langit"),
    ("Tirta Wanandi", "Wanandi Tirta"),
    ("Yudi", "Wahyuddin"),
    ("Supriyanto", "Adriyanto"),
    ("M", "Muhammad"),
    ("", "Budi"),
    ("T W", "Tirta Wanandi"),
]


@pytest.mark.parametrize(("one", "other", "kind"), SAME)
def test_forms_of_one_name(one, other, kind):
    found = likeness(one, other)
    assert found.kind == kind
    assert found.weight > 0
    assert likeness(other, one) == found
    assert {sound(w) for w in words(one)} & {sound(w) for w in words(other)} or "".join(
        words(one)
    ) == "".join(words(other))


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names(one, other):
    assert likeness(one, other).kind == "contrary"
    assert likeness(other, one).kind == "contrary"


def test_a_rare_word_weighs_more_than_a_common_one():
    assert likeness("Budi", "Budi").weight < likeness("Anjani", "Anjani").weight
    assert likeness("Budi Santoso", "Budi Santoso").weight < likeness("Anjani", "Anjani").weight
    assert likeness("Anjani Wanandi Kertapati", "Anjani Wanandi Kertapati").weight == MOST


def test_a_misprint_weighs_less_than_another_spelling():
    exact, spelled = likeness("Wanandi", "Wanandi"), likeness("Wanandi", "Wanandy")
    misprint = likeness("Wanandi", "Wananda")
    assert exact.weight > spelled.weight > misprint.weight
    assert (misprint.spelled, spelled.spelled) == (1, 0)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_bounded(one, other):
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert 0 <= found.weight <= MOST
    assert (found.kind == "contrary") <= (found.weight == 0)
