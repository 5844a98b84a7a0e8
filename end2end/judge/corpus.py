"""Renders a folder of JSON Resumes and has programs that we did not write read the files.

    python3 corpus.py VELVIT FOLDER [--template SLUG|all ...] [--sample N] [--keep OUT] [--validator COMMAND]

For every resume, template and format: every visible string of the *source* (not of our outline) is in the text that
`pdftotext` and python-docx read, bullets of one item in their order; `qpdf --check` is clean; all fonts are embedded
and subset; the PDF is tagged; every address of the source is a link. The Typst source compiles as it is, also where our
fonts are not. With --validator, every Word file is valid.

Templates with columns side by side are not promised to be read by programs that sort text by its place: there the order
of the file (`pdftotext -raw`) will do. `pdftotext` drops a hyphen at the end of a line, which long addresses need: a
string that lacks nothing else is counted apart, and more than 0.5 % of such strings are a failure.

Prints one line a complaint and, last, how many resumes passed; the exit code says whether any failed.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import docx
import typst

# What a document writes in its own way (dates), never shows as text (addresses of pictures), or is about the file.
DATES = {"startDate", "endDate", "date", "releaseDate"}
UNSEEN = {"$schema", "meta", "image", "picture", "canonical", "version", "lastModified", "theme"}


def known(schema_path):
    """The members that JSON Resume gives a meaning, and those of its older shapes."""
    shapes = {
        "basics": "name label email phone url website summary location profiles pronouns",
        "location": "address postalCode city region countryCode",
        "profiles": "network username url",
        "work": "name company position location description url website summary highlights keywords",
        "volunteer": "organization position url website summary highlights location description",
        "education": "institution url area studyType score gpa courses location summary highlights",
        "awards": "title awarder summary",
        "certificates": "name issuer url",
        "publications": "name publisher url website summary",
        "skills": "name level keywords",
        "languages": "language name fluency level",
        "interests": "name keywords",
        "references": "name reference",
        "projects": "name description highlights keywords url roles entity type",
    }
    return set(shapes.get(schema_path, "").split())


def visible(value, shape="basics", path=""):
    """(path, text) of every string that a reader should see, in the order of the file."""
    if isinstance(value, str):
        if value.strip():
            yield path, value
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from visible(element, shape, f"{path}/{index}")
    elif isinstance(value, dict):
        for key, member in value.items():
            if key in UNSEEN or key in DATES or key not in known(shape):
                continue
            inner = key if key in ("location", "profiles") and not isinstance(member, str) else shape
            yield from visible(member, inner, f"{path}/{key}")


def strings(resume):
    for shape, section in resume.items():
        if isinstance(section, (dict, list)):
            yield from visible(section, shape, f"/{shape}")


def plain(text):
    """Text without what line breaks, hyphenation, kerning and compatibility forms change."""
    text = unicodedata.normalize("NFKC", text)
    text = text.replace("\u2019", "'").replace("\u2018", "'").replace("\u2010", "-").replace("\u2011", "-")
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")).casefold()


def is_address(text):
    return re.fullmatch(r"(?i)https?://\S+", text.strip()) is not None


def shown(text):
    """An address is shown without scheme and trailing slash."""
    return re.sub(r"(?i)^https?://(www\.)?", "", text.strip()).rstrip("/") if is_address(text) else text


def missing(resume, read, form=plain):
    """Strings of the source that are not in `read`, and bullets that are out of order: what is wrong by its path."""
    text = form(read)
    last, wrong = {}, {}
    for path, source in strings(resume):
        for line in source.splitlines():
            wanted = form(shown(line))
            if not wanted:
                continue
            parent = path.rsplit("/", 1)[0]
            is_bullet = parent.endswith("/highlights")
            start = last.get(parent, 0) if is_bullet else 0
            found = text.find(wanted, start)
            if found < 0:
                how = "not found after the bullet before it" if start else "not found"
                wrong[path, line] = f"{path}: {how}: {line[:80]!r}"
            elif is_bullet:
                last[parent] = found + len(wanted)
    return wrong


def without_hyphens(text):
    return plain(text).replace("-", "")


def read_docx(path):
    document = docx.Document(path)
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines = []
    for paragraph in document.element.body.iter(f"{space}p"):
        pieces = []
        for node in paragraph.iter():
            if node.tag == f"{space}t":
                pieces.append(node.text or "")
            elif node.tag in (f"{space}tab", f"{space}br"):
                pieces.append(" ")
        lines.append("".join(pieces))
    return "\n".join(lines)


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace")


def read_pdf(resume, path, is_ats_safe):
    """What is missing in the PDF's text, and how many strings lack no more than a hyphen."""
    orders = [[]] if is_ats_safe else [[], ["-raw"]]
    texts = [run("pdftotext", *order, path, "-").stdout for order in orders]
    wrong = [missing(resume, text) for text in texts]
    lost = [missing(resume, text, without_hyphens) for text in texts]
    in_none = lambda found: {key: found[0][key] for key in found[0] if all(key in other for other in found)}
    wrong, lost = in_none(wrong), in_none(lost)
    return lost.values(), len(wrong.keys() - lost.keys())


def check_pdf(resume, path):
    checked = run("qpdf", "--check", path)
    if checked.returncode:
        yield f"qpdf: {(checked.stdout + checked.stderr).strip()[-200:]}"
    for line in run("pdffonts", path).stdout.splitlines()[2:]:
        flags = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line)
        if not flags or flags.groups() != ("yes", "yes", "yes"):
            yield f"a font is not embedded, subset and mapped to Unicode: {line.strip()}"
    if "Tagged:          yes" not in run("pdfinfo", path).stdout:
        yield "not tagged"
    linked = {line.split()[-1].rstrip("/") for line in run("pdfinfo", "-url", path).stdout.splitlines() if "://" in line}
    for source_path, text in strings(resume):
        if is_address(text) and text.strip().isascii() and text.strip().rstrip("/") not in linked:
            yield f"{source_path}: no link to {text[:80]}"


def judge(job):
    velvit, source, template, out, validator, is_ats_safe = job
    resume = json.loads(source.read_text())
    complaints, hyphens = [], 0
    for kind in ("pdf", "docx", "typ"):
        path = out / f"{source.stem}.{template or 'own'}.{kind}"
        chosen = ["--template", template] if template else []
        made = run(velvit, "render", source, "--format", kind, "--out", path, *chosen)
        if made.returncode:
            complaints.append((kind, f"not rendered: {made.stderr.strip()[-200:]}"))
        elif kind == "pdf":
            lost, hyphens = read_pdf(resume, path, is_ats_safe)
            complaints += [("pdf", text) for text in [*lost, *check_pdf(resume, path)]]
        elif kind == "typ":
            try:
                typst.compile(str(path))
            except RuntimeError as error:
                complaints.append(("typ", f"does not compile: {str(error)[:300]}"))
        else:
            complaints += [("docx", text) for text in missing(resume, read_docx(path)).values()]
            if validator:
                checked = run(*validator.split(), path)
                if checked.returncode:
                    complaints.append(("docx", f"not valid: {checked.stdout.strip()[-300:]}"))
    return source.name, template, sum(1 for _ in strings(resume)), hyphens, complaints


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("velvit")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--template", action="append", default=[])
    parser.add_argument("--sample", type=int, default=0, help="only every resume whose place is a multiple of this")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--validator")
    args = parser.parse_args()
    sources = [
        path for path in sorted(args.folder.glob("*.json")) if isinstance(json.loads(path.read_text()), dict)
    ]
    if "all" in args.template:
        args.template = run(args.velvit, "templates", "--names").stdout.split()
    if args.sample:
        sources = sources[:: args.sample]
    with tempfile.TemporaryDirectory() as scratch:
        out = args.keep or pathlib.Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        marked = run(args.velvit, "templates").stdout.splitlines()
        safe = {line.split("*")[0].strip() for line in marked if "*" in line[:16]}
        safe.add(None)
        jobs = [(args.velvit, s, t, out, args.validator, t in safe) for t in args.template or [None] for s in sources]
        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(judge, jobs))
    for name, template, _, _, complaints in results:
        for kind, text in complaints:
            print(f"{name} [{template or 'its own template'}] {kind}: {text}")
    failed = sum(bool(complaints) for *_, complaints in results)
    total, hyphens = (sum(result[place] for result in results) for place in (2, 3))
    print(f"{len(results)} resumes as PDF, DOCX and Typst source, {total} strings in each format, {hyphens} without a hyphen in the PDF")
    if hyphens > total / 200:
        failed += 1
    print(f"documents: {len(results) - failed} passed, {failed} failed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
