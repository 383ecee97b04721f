import type { LocalText } from '#core/foundation'
import { all, entityKinds } from '../../project/index.ts'
import { withLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import type { RefiProject, RefiUser } from '../refi/index.ts'
import type { ExchangeStudy } from '../study.ts'
import { word, words } from '../words.ts'
import { casesOf } from './cases.ts'
import { codesOf, themeSets } from './codes.ts'
import { type Draft, draftOf, emptyText, userGuid } from './draft.ts'
import { leftOutWords } from './left-out.ts'
import { addNotes } from './notes.ts'
import type { ExportOptions, LeftOut } from './options.ts'
import { fileOf, interviewSets, sourcesOf } from './sources.ts'

/** A study made ready for a file. */
export interface Exported {
  readonly refi: RefiProject
  /** Texts by the name of their file inside the package. */
  readonly files: ReadonlyMap<string, string>
  /** What was left out; the file tells it too, in a note of the project. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * A study as a project of the exchange format. Identities, consents, recruitment, recordings and raw texts are no part of what
 * it is given, or are left out here; what this program has and the format has not is written as lines (`data-lines.ts`), so that
 * `imported` gives the same project again.
 */
export function exported(study: ExchangeStudy, options: ExportOptions): Exported {
  const whole = { ...study, interviews: allInterviews(study) }
  const draft = draftOf(whole, options)
  const codes = codesOf(draft)
  const sets = [...themeSets(draft), ...interviewSets(draft)]
  const sources = sourcesOf(draft)
  const { cases, variables } = casesOf(draft)
  addNotes(draft)
  const about = manifest(draft)
  return {
    leftOut: draft.left,
    files: new Map([...draft.texts.values()].map((text) => [fileOf(text), text.text])),
    refi: {
      name: study.name,
      origin: options.program,
      creatingUserGUID: null,
      creationDateTime: options.date,
      modifyingUserGUID: null,
      modifiedDateTime: null,
      basePath: null,
      users: usersOf(draft),
      codes,
      variables,
      cases,
      sources,
      notes: [about, ...draft.notes],
      links: draft.links,
      sets,
      graphs: [],
      description: null,
      noteRefs: [about.guid, ...(options.kind === 'archive' ? (draft.notesOf.get('') ?? []) : [])],
    },
  }
}

/** Interviews that the analysis speaks of and the list does not have are told too. */
function allInterviews({ interviews, texts, project }: ExchangeStudy): ExchangeStudy['interviews'] {
  const known = new Set(interviews.map(({ id }) => id))
  const more = new Set<string>()
  const meet = (id: string | null): void => {
    if (id !== null && !known.has(id)) more.add(id)
  }
  for (const { interview } of texts) meet(interview)
  for (const kind of entityKinds) {
    for (const one of all(project, kind)) if ('interview' in one) meet(one.interview)
  }
  return [...interviews, ...[...more].sort().map((id) => ({ id, informant: null }))]
}

/** Everyone who did something, by initials alone. */
function usersOf(draft: Draft): readonly RefiUser[] {
  if (draft.options.kind === 'share') return []
  const staff = new Set(draft.study.coders.map(({ id }) => id))
  for (const { coder } of draft.codings) staff.add(coder)
  for (const kind of ['memo', 'summary'] as const) for (const { author } of draft.all(kind)) staff.add(author)
  for (const { chosenBy, signedBy } of draft.quotes) {
    staff.add(chosenBy)
    if (signedBy !== null) staff.add(signedBy)
  }
  const initials = new Map(draft.study.coders.map((one) => [one.id, one.initials]))
  return [...staff].map((id) => ({
    guid: userGuid(id),
    name: initials.get(id) ?? null,
    id: initials.get(id) ?? null,
  }))
}

const kinds: Readonly<Record<ExportOptions['kind'], LocalText>> = {
  archive: {
    nb: 'Arkiv: studiens egen kopi, med kodernes initialer. Skal ikke deles.',
    nn: 'Arkiv: studien sin eigen kopi, med initialane til kodarane. Skal ikkje delast.',
  },
  share: {
    nb: 'Til deling: avidentifiserte tekster, uten hvem som har gjort hva. Notater og oppsummeringer er skrevet av mennesker; les dem før filen deles.',
    nn: 'Til deling: avidentifiserte tekstar, utan kven som har gjort kva. Notat og oppsummeringar er skrivne av menneske; les dei før fila blir delt.',
  },
}

/** The note that tells what the file is and what is not in it. */
function manifest(draft: Draft): ReturnType<typeof emptyText> {
  const lines = [word(kinds[draft.options.kind], draft.language), ...leftOutWords(draft.left, draft.language)]
  return {
    ...emptyText(guidFrom('manifest'), word(words.about, draft.language)),
    plainTextContent: withLines(lines.join('\n'), 'about', {
      export: draft.options.kind,
      format: 1,
      'left-out': Object.fromEntries(draft.left.map(({ what, count }) => [what, count])),
    }),
  }
}
