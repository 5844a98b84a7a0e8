// The worker of the editor's preview: lays out resumes in the browser with the module of `browser/preview`, and
// writes PDF with that of `browser/document`. The page's side is `app/src/editor/preview/typesetter.rs`.
//
// Takes   {id, kind, resume, argument}, where `resume` is JSON and `kind` a function of a module: "update" (the argument
//         asks for every page), "fit" (the argument is a number of pages) or "pdf"; {kind: "mailbox", memory}; and
//         {kind: "fonts", files}: which font files of the person's own there are from now on, as text for `set_own_files`.
// Answers {kind: "ready"} once, then for each message {id, kind: "done", answer} with the bytes that the function makes,
//         JSON or a PDF; {id, kind: "refused", problem}; or {id, kind: "broken", problem}: then nothing more can be
//         expected of this worker. An update that is done is put into the mailbox instead, if there is one: browsers let
//         messages wait until they have painted the keystroke that led to them.
'use strict';

// `cargo xtask build` writes the names of the modules into this file.
const PREVIEW = '@PREVIEW@';
const DOCUMENT = '@DOCUMENT@';

/** The module that has each function. */
const MODULES = { update: PREVIEW, fit: PREVIEW, rehearse: PREVIEW, pdf: DOCUMENT };

/** The first pages come first: what writes PDF is fetched this long after them. */
const PREPARE_AFTER_MS = 3000;

/** How often a layout is rehearsed, and the pauses before, in which somebody may type. */
const REHEARSALS = 5;
const REHEARSE_AFTER_MS = 150;

let isPrepared = false;

/** Memory that the page reads too: the id of an answer, 0 when there is none, its length in bytes, and the answer. */
let mailbox = null;

/** Font files by name, for both modules. */
const fonts = new Map();

/** The person's own font files, for `set_own_files`. They are fetched as the others are. */
let ownFiles = '';

/** The modules that have been asked for, as promises. */
const modules = new Map();

function moduleFor(kind) {
  const name = MODULES[kind];
  if (!modules.has(name)) {
    const loading = compile(new URL(name, self.location.href)).then((module) => new Typesetter(module));
    // What failed for want of a network may work the next time.
    loading.catch(() => modules.delete(name));
    modules.set(name, loading);
  }
  return modules.get(name);
}

async function compile(url) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url), {});
  return instance.exports;
}

function font(name) {
  if (!fonts.has(name)) {
    const loading = fetch(`/fonts/${name}`).then((response) => {
      if (!response.ok) throw new Error(`the font ${name} cannot be had: ${response.status}`);
      return response.arrayBuffer();
    });
    loading.catch(() => fonts.delete(name));
    fonts.set(name, loading);
  }
  return fonts.get(name);
}

/** Thrown for what the module refuses, which says nothing about the next resume. */
class Refusal extends Error {}

/** Thrown when the module has stopped for good. */
class Breakdown extends Error {}

class Typesetter {
  constructor(module) {
    this.module = module;
    this.ownFiles = '';
  }

  /** Calls a function of the module with a resume, after giving it the fonts that it asks for. */
  async make(name, resume, argument) {
    for (;;) {
      const answer = this.call(name, resume, argument);
      if (answer[0] !== 0x7b) return answer; // No "{": a PDF.
      const first = new TextDecoder().decode(answer.subarray(2, 7));
      if (first !== 'error' && first !== 'fonts') return answer;
      const { error, fonts: names } = JSON.parse(new TextDecoder().decode(answer));
      if (error) throw new Refusal(error);
      const files = await Promise.all(names.map(font));
      names.forEach((name, index) => this.addFont(name, new Uint8Array(files[index])));
    }
  }

  call(name, resume, argument) {
    try {
      if (this.ownFiles !== ownFiles) {
        this.ownFiles = ownFiles;
        this.module.set_own_files(...this.put(new TextEncoder().encode(ownFiles)));
      }
      this.module[name](...this.put(new TextEncoder().encode(resume)), argument);
      const { memory, answer_ptr, answer_len } = this.module;
      return new Uint8Array(memory.buffer, answer_ptr(), answer_len()).slice();
    } catch (error) {
      throw new Breakdown(String(error));
    }
  }

  addFont(name, bytes) {
    this.module.add_font(...this.put(new TextEncoder().encode(name)), ...this.put(bytes));
  }

  /** Copies bytes into the module; what it gives are the two arguments that hand them over. */
  put(bytes) {
    const { memory, alloc } = this.module;
    const start = alloc(bytes.length);
    new Uint8Array(memory.buffer, start, bytes.length).set(bytes);
    return [start, bytes.length];
  }
}

/** Puts an answer into the mailbox; false if it does not fit, or the last one has not been taken. */
function deposit(id, answer) {
  if (!mailbox || Atomics.load(mailbox.head, 0) !== 0 || answer.length > mailbox.body.length) return false;
  mailbox.body.set(answer);
  mailbox.head[1] = answer.length;
  Atomics.store(mailbox.head, 0, id);
  Atomics.notify(mailbox.head, 0);
  return true;
}

async function answer({ id, kind, resume, argument }) {
  try {
    const typesetter = await moduleFor(kind);
    const made = await typesetter.make(kind, resume, argument);
    if (kind !== 'update' || !deposit(id, made)) self.postMessage({ id, kind: 'done', answer: made }, [made.buffer]);
    if (kind === 'update') prepare(typesetter, resume);
    typesetter.module.tidy();
  } catch (error) {
    // The instance is left as it was when it stopped: the next resume gets another one.
    if (error instanceof Breakdown) modules.delete(MODULES[kind]);
    self.postMessage({ id, kind: error instanceof Breakdown ? 'broken' : 'refused', problem: String(error.message) });
  }
}

/**
 * While nobody waits for anything: makes the first edits as quick as those that follow, and fetches what writes PDF, so
 * that it is there when there is no network.
 */
function prepare(typesetter, resume) {
  if (isPrepared || self.navigator.connection?.saveData) return;
  isPrepared = true;
  rehearse(typesetter, resume, 1);
  setTimeout(() => moduleFor('pdf').catch(() => { isPrepared = false; }), PREPARE_AFTER_MS);
}

function rehearse(typesetter, resume, round) {
  if (round > REHEARSALS) return;
  setTimeout(() => {
    try {
      typesetter.call('rehearse', resume, round);
      typesetter.module.tidy();
      rehearse(typesetter, resume, round + 1);
    } catch {
      // The next resume gets another instance.
      modules.delete(PREVIEW);
    }
  }, REHEARSE_AFTER_MS);
}

self.onmessage = ({ data }) => {
  if (data.kind === 'mailbox') mailbox = { head: new Int32Array(data.memory, 0, 2), body: new Uint8Array(data.memory, 8) };
  else if (data.kind === 'fonts') ownFiles = data.files;
  else answer(data);
};

moduleFor('update').then(
  () => self.postMessage({ kind: 'ready' }),
  (error) => self.postMessage({ kind: 'broken', problem: String(error) }),
);
