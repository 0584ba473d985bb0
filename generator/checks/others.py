"""People beside the patient, of whom a sentence may speak."""

from __future__ import annotations

import re

OTHERS = re.compile(
    r"\b(?:husband|wife|father|mother|dad|mom|son|daughter|brother|sister|uncle|aunt|partner|spouse|parents?|grand\w+"
    r"|nephew|niece|caregiver|aide|nurse|therapist|physician|doctor|Dr|teacher|surgeon|neighbor|friend|cousin|twin"
    r"|\w+ologist|pediatrician|specialist|supervisor|manager|boss|employer|colleague|classmates?|boyfriend|girlfriend"
    r"|fianc\w+|baby|donor|dentist|pharmacist|reviewer|chiropractor|coach|counselor|landlord|roommate|trial|stud(?:y|ies))\b",
    re.IGNORECASE,
)
"""Where one is named, "he" or an age may be theirs."""

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""What somebody else said."""
