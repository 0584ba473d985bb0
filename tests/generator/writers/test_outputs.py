"""What holds for every output."""

import subprocess
import sys
from dataclasses import replace

import pytest

from generator.blocks import Text
from generator.writers import OUTPUTS

FINISHED = [name for name in OUTPUTS if name != "html"]


def test_the_outputs_are_those_that_are_listed_here():
    assert {name: output.extension for name, output in OUTPUTS.items()} == {
        "text": "txt",
        "markdown": "md",
        "html": "html",
        "word": "docx",
        "pdf": "pdf",
    }


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_output_writes_every_straining_letter(name, straining):
    assert isinstance(OUTPUTS[name].write(straining), str | bytes)


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_same_letter_gives_the_same_output(name, realistic):
    assert OUTPUTS[name].write(realistic) == OUTPUTS[name].write(replace(realistic))


@pytest.mark.parametrize("name", FINISHED)
def test_a_finished_output_refuses_a_gap_and_does_not_tell_the_answers(name, make):
    secret = make.paragraph((Text("Ruth Avery", source="patient.name"), Text("Date of birth", gap=True)))
    with pytest.raises(ValueError, match="can only be previewed") as refusal:
        OUTPUTS[name].write(make.letter(secret))
    assert "Avery" not in str(refusal.value)


@pytest.mark.parametrize("name", FINISHED)
def test_a_finished_output_refuses_a_letter_that_names_gaps(name, make):
    with pytest.raises(ValueError, match="can only be previewed"):
        OUTPUTS[name].write(make.letter(gaps=("patient.name",)))


def test_a_preview_imports_no_word_or_pdf_code():
    script = (
        "import sys; from generator.writers import OUTPUTS; from generator.blocks import Letter;"
        "OUTPUTS['html'].write(Letter('t', ()));"
        "print([name for name in sys.modules if name.startswith(('generator.writers.word', 'generator.writers.pdf'))])"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
