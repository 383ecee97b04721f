/**
 * What a writer has done with the texts of a report. Texts of a report are functions of its numbers; a writer's hang on the ids
 * of nodes and sections and lie over them, so that neither is lost when numbers are refreshed.
 */
export type ReportEdit = TextReplaced | TextRemoved | TextAdded

interface OverGenerated {
  /** The node whose text it is about, and the section that it stood in. */
  readonly node: string
  readonly section: string
  /** The generated text that the writer saw. */
  readonly replaced: string
}

/** The writer's text in the place of a generated one. A paragraph, or items of a list; an empty line begins a new paragraph. */
export interface TextReplaced extends OverGenerated {
  readonly kind: 'replaced'
  readonly text: string
}

/** A generated text that is left out. */
export interface TextRemoved extends OverGenerated {
  readonly kind: 'removed'
}

/** A text of the writer's own. An empty line begins a new paragraph. */
export interface TextAdded {
  readonly kind: 'added'
  /** Its own id, made by whoever adds it; no node that is generated has it. */
  readonly node: string
  readonly section: string
  /** The node that it follows; null: it begins the section. */
  readonly after: string | null
  readonly text: string
}

/**
 * Where a writer's text and the numbers no longer go together. `changed`: the text under it is another now; `gone`: it is not
 * generated any more (a removed one has then no conflict); `section-gone`: the section is not there, so the text stands nowhere;
 * `place-gone`: what it followed is not there, so it stands last in its section.
 */
export interface EditConflict {
  readonly kind: 'changed' | 'gone' | 'section-gone' | 'place-gone'
  readonly edit: ReportEdit
  /** The generated text as it is now; null where there is none. */
  readonly now: string | null
  /** Numbers in the writer's text that were in the text it replaced and are not in it now. */
  readonly stale: readonly string[]
}
