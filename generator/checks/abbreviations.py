"""EXACT002: what is abbreviated is spelled out once, but for what every reviewer reads and what is a name."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_ABBREVIATION = re.compile(
    r"(?<![\w/.\[-])(?!(?:[IVX]+[A-C]?|X[XY])\b)[A-Z]{2,5}(?:-[A-Z]{2,5})?(?![\w/-]|\.\w)(?! \d{5}\b)"
)
_KNOWN = frozenset(
    {
        "AIDS", "ALT", "AM", "AST", "CFR", "CGC", "CMS", "COVID", "CT", "DNA", "FDA", "HIV", "ICD", "ICU", "ID", "MD",
        "JW", "JZ", "MRI", "NCD", "NP", "NPI", "OK", "PA", "PET", "PM", "RN", "RNA", "TB", "UK", "US", "USA",
        # What insurers and the law call things.
        "ACA", "CPT", "DME", "EOB", "EPSDT", "ERISA", "FEHB", "FSA", "HCPCS", "HHS", "HLA", "HMO", "HRA", "HSA", "IRO",
        "IRS", "LCD", "NDC", "PPO", "USC", "VA",
        # Words in capitals for weight.
        "ALL", "AND", "DO", "IS", "MUST", "NEVER", "NO", "NONE", "NOT", "ONLY", "OR", "YES",
        # Of places, firms and time.
        "CST", "EST", "ET", "LLC", "PC", "PDF", "PO", "PST", "RE", "ZIP",
    }
)  # fmt: skip
"""What every reviewer reads without help."""

_DEGREES = frozenset(
    {
        "AGNP", "ATP", "AUD", "BCBA", "CCC", "CNM", "CNS", "CRNA", "DC", "DDS", "DMD", "DNP", "DO", "DPM", "DPT",
        "FAAN",
        "FAAP", "FACC", "FACOG", "FACP", "FACR", "FACS", "FNP", "FNP-BC", "JD", "LCSW", "LMFT", "LPC", "LPN", "MBA",
        "MBBS", "MPH", "MS", "MSN", "MSW", "OD", "OT", "OTR", "PHD", "PMHNP", "PNP", "PSYD", "PT", "RD", "RDN", "RRT",
        "RT", "SLP", "CCC-SLP", "AGNP-C", "FNP-C", "PA-C", "MSPT",
    }
)  # fmt: skip
_RELEASES = frozenset({"CD", "CR", "DR", "EC", "ER", "HCL", "IR", "LA", "ODT", "SR", "XL", "XR"})
"""How a drug is released, as its name says it: propranolol ER."""

_BEHIND_NAME = re.compile(r"[A-Z][\w’-]+,(?: [A-Z][A-Za-z-]{1,7},)* $")
_BEHIND_DRUG = re.compile(r"(?<!\bthe )(?<!\bin )(?<!\ban )(?<!\bto )\b[A-Za-z]{5,} $")
_NO_DRUGS = re.compile(
    r"\b(?:visit(?:ed|s)?|local|hospital|county|nearest|another|their|community|called|through|after|under) $"
)
_BEHIND_NUMBERED = re.compile(
    r"\b(?:policy|form|rule|bulletin|guideline|code|edition|number|trials?|study|studies) $", re.I
)
_IS_NAMED = re.compile(r"(?: \w+){0,2} (?:trials?|stud(?:y|ies)|registry|investigators|genes?|variants?|mutations?)\b")
_BRACKETED = re.compile(r"\[[^\]\n]*\]")
_UNSAFE = frozenset({"TIW", "BIW", "QHS", "IU", "QD", "QOD"})
"""Told as doses that can be misread."""

_TOKEN = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{2,5})?")


def find_abbreviations(case: ReviewedCase) -> Places:
    """Finds, at its first use, an abbreviation that the letter spells out nowhere."""
    seen = set(_KNOWN | _UNSAFE | _in_names(case))
    for words in case.own_words:
        text = _BRACKETED.sub(lambda bracket: " " * len(bracket[0]), words.text)
        for match in _ABBREVIATION.finditer(text):
            short = match[0]
            if short in seen or _is_name(short, text[max(match.start() - 40, 0) : match.start()], text[match.end() :]):
                continue
            seen.add(short)
            if f"({short}" not in case.written and f"{short} (" not in case.written:
                yield Place(words.path, short)


def _is_name(short: str, before: str, after: str) -> bool:
    """Whether letters are a degree, part of a drug's name, a policy's number, or the name of a trial or a gene."""
    if short in _DEGREES and _BEHIND_NAME.search(before):
        return True
    if short in _RELEASES and _BEHIND_DRUG.search(before) and not _NO_DRUGS.search(before):
        return True
    return bool(_BEHIND_NUMBERED.search(before) or _IS_NAMED.match(after))


def _in_names(case: ReviewedCase) -> set[str]:
    """Returns what names and numbers of the case hold, such as a brand, a plan or a policy; not a citation's words."""
    told = [
        asked.answer
        for asked in case.asked
        if asked.question.voice in {"name", "person"} or asked.question.name == "policy"
    ]
    told = [answer for answer in told if "doi" not in answer and len(answer) < 120]
    return set(_TOKEN.findall(" ".join([*told, case.given("policy")])))
