"""Pages for students: what they show, and what they must never show."""

from __future__ import annotations

import re
import time

import nbformat
import pytest

from autograder.course import Course
from autograder.feedback import markup
from autograder.feedback.hidden import hidden_lines, leaks
from autograder.feedback.pages import WITHHELD, FeedbackWriter
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from conftest import RIGHT, ROOT, hand_in


def page_of(course: Course, assignment: Assignment, engine: MakeEngine, answers: dict[str, str]) -> str:
    hand_in(course, "ada", answers)
    assert grade(course, assignment, engine, workers=0).withheld == []
    return (course.feedback / "ada" / "tiny" / "tiny.html").read_text(encoding="utf-8")


def test_page_tells_points_verdicts_and_reasons(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does a student see the score, each question's result and why it failed?"""
    page = page_of(course, assignment, engine, {"double": "def double(x):\n    return x * x"})
    assert "0 <small>of 3 points" in page
    assert "✗ wrong" in page
    assert "double is wrong for some inputs." in page
    assert "– not answered" in page


def test_page_needs_nothing_from_elsewhere(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is the page one file: pictures inlined, formulas as MathML, no address to fetch from?"""
    page = page_of(course, assignment, engine, RIGHT)
    assert "data:image/svg+xml;base64," in page
    assert "<math" in page
    assert not re.search(r"(src|href)=[\"'](?!data:|#)", page)


def test_no_hidden_test_is_shown(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is the hidden part of a graded cell absent, source, inputs and traceback alike?"""
    page = page_of(course, assignment, engine, RIGHT)
    assert "hidden_inputs" not in page
    assert "-17.5" not in page


def test_printed_hidden_test_is_withheld(course: Course, assignment: Assignment) -> None:
    """Is an output that quotes a hidden test replaced, however it is cut and quoted?"""
    hand_in(course, "ada", RIGHT)
    notebook = nbformat.from_dict(assignment.notebooks[0].notebook)
    secret = "['for hidden in hidden_inputs:', '    assert double(hidden) == 2 * hidden']"
    notebook.cells[2].outputs = [nbformat.v4.new_output("stream", text=secret)]
    writer = FeedbackWriter(assignment, "Tiny")
    cell = writer._cell(notebook.cells[2], assignment.notebooks[0], {}, markup.Dresser({}))
    assert cell["outputs"] == [{"kind": "text", "content": WITHHELD}]


def test_page_that_quotes_a_hidden_test_is_not_written(
    course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Does the last scan stop a page when a hidden line got into a message or a note?"""
    folder = hand_in(course, "ada", RIGHT)
    (folder / "for hidden in hidden_inputs:").write_text("its name gets into a note")
    withheld = grade(course, assignment, engine, workers=0).withheld
    assert withheld == [course.feedback / "ada" / "tiny" / "tiny.html"]
    assert not (course.root / withheld[0]).exists()


def test_students_own_code_is_no_leak(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does a student who happens to write a line of the hidden reference still get the page?"""
    page = page_of(
        course, assignment, engine, {**RIGHT, "double": RIGHT["double"] + "\n# for hidden in hidden_inputs:"}
    )
    assert "# for hidden in hidden_inputs:" in re.sub(r"<[^>]*>", "", page)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("for hidden in hidden_inputs:", True),
        ("for  hidden\n in hidden_inputs :", True),
        ("<span>for</span> hidden <b>in</b> hidden_inputs:", True),
        ("hidden_inputs = [3.25, -17.5]", True),
        ("return x + x", False),
        ("# Hidden tests.", False),
    ],
)
def test_scan_sees_through_layout(assignment: Assignment, text: str, found: bool) -> None:
    """Does the scan find a hidden line with other spaces, tags or line breaks, and nothing else?"""
    assert leaks(text, hidden_lines(assignment)) is found


def test_planted_functions_are_hidden_but_messages_are_not() -> None:
    """Does the scan know a planted function by itself, except one that a visible check plants too, and no message?"""
    secrets = hidden_lines(Assignment.load(Course(ROOT), "scalar"))
    assert leaks("your backward pass was lambda x, theta: -9 * x", secrets)
    assert not leaks("lambda x, theta: theta * x", secrets)
    assert not leaks("gradient_check misjudges a wrong gradient.", secrets)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>"]
)
def test_student_markup_is_text(text: str) -> None:
    """Is script in a student's markdown shown, not run?"""
    html = markup.markdown(text, {}, trusted=False)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html


def test_html_outputs_are_not_passed_on() -> None:
    """Does only the plain-text twin of a rich output reach the page, and only a real PNG?"""
    rich = nbformat.v4.new_output("display_data", data={"text/html": "<script>", "text/plain": "a table"})
    fake = nbformat.v4.new_output("display_data", data={"image/png": '"><script>', "text/plain": "a picture"})
    cell = nbformat.v4.new_code_cell(outputs=[rich, fake])
    assert [output["content"] for output in markup.outputs(cell)] == ["a table", "a picture"]


def test_long_output_is_cut() -> None:
    """Does a flood of output end in a page of ordinary size?"""
    cell = nbformat.v4.new_code_cell(outputs=[nbformat.v4.new_output("stream", text="x" * 10**6)])
    assert len(markup.outputs(cell)[0]["content"]) < 30_000


def test_formula_that_cannot_be_read_stays_as_it_is() -> None:
    """Does a broken formula leave the rest of the page alone?"""
    assert "\\frac{" in markup.markdown("$\\frac{$ and text", {}, trusted=False)


@pytest.mark.parametrize(
    "formula",
    [
        r"$\unicode{<script>alert(1)</script>}$",
        r"$\href{javascript:alert(1)}{x}$",
        r"$\style{position:fixed}{x}$",
        r'$\class{x" onmouseover="alert(1)}{y}$',
        r"$\text{<img src=x onerror=alert(1)>}$",
    ],
)
def test_formula_brings_nothing_but_mathml(formula: str) -> None:
    """Is script, a link, a style or a class in a formula left out or shown as text?"""
    page = markup.markdown(formula, {}, trusted=False)
    assert not re.search(r"<script|<img|href=|style=|class=|onmouseover=\"", page)


def test_formula_is_mathml() -> None:
    """Are formulas readable without any script, with words in one piece, and can wide ones be scrolled by keyboard?"""
    html = markup.markdown(r"$$ \dfrac{a}{b} = \mathbf{tanh} \tag{1} $$", {}, trusted=True)
    assert "<mfrac>" in html
    assert ">tanh</mtext>" in html
    assert 'class="formula" tabindex="0"' in html


def test_damage_is_told_once(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does the page of a file that is no notebook say so once, and offer no notebook to look at?"""
    folder = hand_in(course, "ada")
    (folder / "tiny.ipynb").write_text("{")
    assert grade(course, assignment, engine, workers=0).withheld == []
    page = (course.feedback / "ada" / "tiny" / "tiny.html").read_text(encoding="utf-8")
    assert page.count("not a readable notebook") == 1
    assert "Your notebook" not in page
    assert 'href="#' not in page


def test_title_of_the_course_plan_is_used(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does the page carry the assignment's title?"""
    assert "A tiny assignment" in page_of(course, assignment, engine, RIGHT)


def test_formulas_of_several_lines_and_numbers() -> None:
    """Do aligned equations become a table, and does the number of a formula stay?"""
    html = markup.markdown("$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned} \\tag{7}\n$$", {}, trusted=True)
    assert "<mtable" in html
    assert "&amp;" not in html
    assert "<mn>7</mn>" in html


JUPYTER = r"""
\begin{align}
a_1 &= b_1 \\
c &= d
\end{align}

Inline \\( x^2 \\), ~~old~~, &lt;b&gt; &epsilon; and \\[ \frac{a}{b} \\] displayed, `&lt;` and <sub>2</sub> too.

- [x] done
- [ ] open

![sketch](attachment:a.png) ![pasted](data:image/png;base64,iVBORw0KGgo=)

<details><summary>Hint</summary>

Look *here*.

</details>
"""


def test_text_looks_as_in_jupyter() -> None:
    """Are formulas, struck words, boxes, signs, pasted pictures and harmless tags what Jupyter makes of them?"""
    html = markup.markdown(JUPYTER, {}, attachments={"a.png": {"image/png": "iVBORw0KGgo="}})
    assert html.count("<math") == 3
    assert "<mtable" in html
    for raw in ("\\", "begin", "~~", "[x]", "&amp;lt;b", "[picture"):
        assert raw not in html
    for shown in ("<del>old</del>", "&lt;b&gt; ε", "☑ done", "☐ open", "<sub>2</sub>", "<summary>Hint</summary>"):
        assert shown in html
    assert "<code>&amp;lt;</code>" in html
    assert html.count('src="data:image/png;base64,iVBORw0KGgo="') == 2


def test_large_picture_within_the_text_is_no_long_text() -> None:
    """Is a photograph that Colab wrote into the text shown, with the words around it, though it is long?"""
    photo = "data:image/jpeg;base64,/9j/" + "A" * 200_000
    shown = markup.Dresser({}).markdown(f"*See* ![a]({photo}) and ![b][pasted-0]\n\n[pasted-0]: <{photo}>\n")
    assert shown.count(f'src="{photo}"') == 2
    assert "<em>See</em>" in shown
    long = markup.Dresser({}).markdown("x" * markup.LONGEST + f"![a]({photo})")
    assert "AAAA" not in long


@pytest.mark.parametrize(
    "text",
    [
        "![x](attachment:b.png)",
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        '![x](data:image/png;base64,"onerror=alert(1)//)',
        "![x](https://example.org/x.png)",
        "<details onclick=alert(1)>x</details>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<b><script>alert(1)</script></b>",
    ],
)
def test_nothing_else_gets_in(text: str) -> None:
    """Are other addresses, tags with attributes, and script that comes as entities, shown as text?"""
    html = markup.markdown(text, {}, attachments={"b.png": {"image/png": "PHNjcmlwdD4="}})
    assert not re.search(r"<script|<img|<[^>]*on\w+=", html)


def test_progress_bar_is_one_line() -> None:
    """Is what a terminal would show in the end shown, without its codes?"""
    bar = "".join(f"\r\x1b[32m{step} %\x1b[0m" for step in range(101))
    cell = nbformat.v4.new_code_cell(outputs=[nbformat.v4.new_output("stream", text=bar)])
    assert markup.outputs(cell) == [{"kind": "text", "content": "100 %"}]


@pytest.mark.parametrize("kind", ["image/svg+xml", "image/jpeg", "image/png"])
def test_pictures_of_every_format_are_shown(kind: str) -> None:
    """Is a figure a picture whichever format its student chose?"""
    content = {"image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/jpeg": "/9j/4AAQ"}
    data = {kind: content.get(kind, "iVBORw0KGgo="), "text/plain": "<Figure size 640x480>"}
    cell = nbformat.v4.new_code_cell(outputs=[nbformat.v4.new_output("display_data", data=data)])
    (shown,) = markup.outputs(cell)
    assert shown["content"].startswith(f"data:{kind};base64,")


def test_hidden_test_in_a_picture_of_text_is_withheld(assignment: Assignment) -> None:
    """Is an SVG picture whose words are a hidden test's not shown?"""
    svg = "<svg><text>for hidden in hidden_inputs:</text></svg>"
    cell = nbformat.from_dict(assignment.notebooks[0].notebook.cells[2])
    cell.outputs = [nbformat.v4.new_output("display_data", data={"image/svg+xml": svg})]
    shown = FeedbackWriter(assignment, "Tiny")._cell(cell, assignment.notebooks[0], {}, markup.Dresser({}))
    assert shown["outputs"] == [{"kind": "text", "content": WITHHELD}]


def test_pasted_picture_of_a_students_text_is_shown(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does a picture that was pasted into a cell reach the student's page and autograded/?"""
    folder = hand_in(course, "ada", RIGHT)
    notebook = nbformat.read(folder / "tiny.ipynb", as_version=4)
    for cell in (notebook.cells[0], nbformat.v4.new_markdown_cell(id="mine")):
        cell.source += "\n\n![sketch](attachment:a.png)"
        cell.attachments = {"a.png": {"image/png": "iVBORw0KGgo="}}
    notebook.cells.append(cell)
    nbformat.write(notebook, folder / "tiny.ipynb")
    assert grade(course, assignment, engine, workers=0).withheld == []
    page = (course.feedback / "ada" / "tiny" / "tiny.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,iVBORw0KGgo=") == 2
    graded = nbformat.read(course.autograded / "ada" / "tiny" / "tiny.ipynb", as_version=4)
    assert [cell.get("attachments") for cell in (graded.cells[0], graded.cells[-1])] == [cell.attachments] * 2


@pytest.mark.parametrize("text", ["<" * 1_000_000, "&#" + "9" * 100_000 + ";", "<a" * 500_000])
def test_scan_takes_no_longer_than_the_text_is_long(text: str) -> None:
    """Is a text that is made to keep the scan busy searched at once, and is what follows it still found?"""
    start = time.process_time()
    assert leaks(f"{text}> hid<b>den line", ["hiddenline"])
    assert time.process_time() - start < 1


def test_text_that_keeps_the_renderer_busy_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is foreign Markdown, and code, that takes too long or is too long neither dressed nor markup?"""
    monkeypatch.setattr("autograder.alarm.AGAIN_SECONDS", 0.05)  # the text is done before a whole second is over
    monkeypatch.setattr("sys.unraisablehook", lambda _: None)  # a ring in a clean-up; the next would hit pytest's hook
    for dresser, text in [
        (markup.Dresser({}, seconds=0.02), "$a$" * 6_000),
        (markup.Dresser({}, seconds=0.0), "*<b>*"),
        (markup.Dresser({}), "*<b>*" * 10_000),
    ]:
        shown = dresser.markdown(text)
        assert shown == f"<pre>{text.replace('<b>', '&lt;b&gt;')}</pre>"
    assert markup.Dresser({}).markdown("*a*") == "<p><em>a</em></p>\n"
    assert markup.Dresser({}, seconds=0.0).code("a < b") == "a &lt; b"
