"""python3 peers.py RESUME.json: python-docx, and the Typst call of RenderCV, warm and in process."""

import copy
import io
import json
import pathlib
import re
import sys
import tempfile
import time

import docx
import rendercv.data as data
import rendercv.renderer.templater as templater
import typst

WARM_UP, ROUNDS = 5, 50


def varied(resume, round_):
    resume = copy.deepcopy(resume)
    for part in [*resume.get("work", []), *resume.get("projects", []), *resume.get("education", []), resume["basics"]]:
        if part.get("summary"):
            part["summary"] += f" {round_}"
        part["highlights"] = [f"{line} {round_}" for line in part.get("highlights", [])]
    return resume


def measure(name, resume, prepare, make):
    times, size = [], 0
    for round_ in range(WARM_UP + ROUNDS):
        prepared = prepare(varied(resume, round_))
        start = time.perf_counter()
        size = len(make(prepared))
        if round_ >= WARM_UP:
            times.append((time.perf_counter() - start) * 1e3)
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    print(f"| {name} | {at(0.5):.1f} ms | {at(0.95):.1f} ms | {at(0.99):.1f} ms | {size / 1e3:.0f} kB |")


def title_of(item):
    who = item.get("position") or item.get("studyType") or item.get("name")
    return ", ".join(part for part in (who, item.get("institution") or item.get("name")) if part)


def others(resume):
    """The sections that have no shape of their own here."""
    known = {"work", "projects", "education", "skills"}
    return [(key, items) for key, items in resume.items() if isinstance(items, list) and items and key not in known]


def one_line(item):
    return ", ".join(value for value in item.values() if isinstance(value, str))


def word(resume):
    document = docx.Document()
    document.core_properties.title = resume["basics"]["name"]
    document.add_heading(resume["basics"]["name"], 0)
    document.add_paragraph(resume["basics"].get("summary", ""))
    for key in ("work", "projects", "education"):
        if resume.get(key):
            document.add_heading(key.title(), 1)
        for item in resume.get(key, []):
            paragraph = document.add_paragraph()
            paragraph.add_run(title_of(item)).bold = True
            paragraph.add_run(f"\t{item.get('startDate', '')} – {item.get('endDate', '')}")
            for line in item["highlights"]:
                document.add_paragraph(line, style="List Bullet")
    for key, items in others(resume):
        document.add_heading(key.title(), 1)
        for item in items:
            document.add_paragraph(one_line(item))
    for skill in resume.get("skills", []):
        document.add_paragraph(f"{skill['name']}: {', '.join(skill.get('keywords', []))}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def model(resume):
    entry = lambda item, **own: {k: v for k, v in own.items() if v} | {"highlights": item["highlights"]}
    sections = {
        "experience": [
            entry(i, company=i.get("name", "-"), position=i.get("position", "-"), date=i.get("startDate"))
            for i in resume.get("work", [])
        ],
        "projects": [entry(i, name=i["name"], date=i.get("startDate")) for i in resume.get("projects", [])],
        "education": [
            entry(i, institution=i["institution"], area=i.get("area", "-"), degree=i.get("studyType"))
            for i in resume.get("education", [])
        ],
        "skills": [{"label": s["name"], "details": ", ".join(s.get("keywords", []))} for s in resume.get("skills", [])],
    }
    sections |= {key: [one_line(item) for item in items] for key, items in others(resume)}
    sections = {"summary": [resume["basics"].get("summary", "-")]} | {k: v for k, v in sections.items() if v}
    cv = {"name": resume["basics"]["name"], "sections": sections}
    return data.validate_input_dictionary_and_return_the_data_model({"cv": cv, "design": {"theme": "classic"}})


def typst_source(resume):
    """RenderCV's own source. Its icons come from a package of the network: they are left out."""
    source = templater.TypstFile(model(resume), templater.Jinja2Environment().environment).get_full_code()
    source = re.sub(r'#import "@preview/fontawesome[^\n]*', "#let fa-icon(..) = []", source)
    folder = pathlib.Path(tempfile.mkdtemp())
    (folder / "cv.typ").write_text(source)
    return folder / "cv.typ"


resume = json.loads(pathlib.Path(sys.argv[1]).read_text())
measure("DOCX, python-docx", resume, lambda own: own, word)
measure("PDF, RenderCV's Typst call", resume, typst_source, lambda file: typst.compile(str(file)))
