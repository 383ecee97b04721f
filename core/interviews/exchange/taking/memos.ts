import { longestText } from '../../commands/check.ts'
import type { About } from '../../project/index.ts'
import { guidFrom } from '../guids.ts'
import type { RefiText } from '../refi/index.ts'
import type { Intake } from './intake.ts'

/** Takes in notes of another program that point to something. Notes of our own tell themselves what they are. */
export function memosFor(
  into: Intake,
  notes: readonly string[],
  about: About | null,
  interview: string | null,
  before = '',
): void {
  for (const guid of notes) {
    const found = into.notes.get(guid)
    if (found === undefined || found.lines.kind !== null) continue
    if (into.usedNotes.has(guid)) {
      into.losses.add('NoteRef', found.note.name ?? guid)
      continue
    }
    into.usedNotes.add(guid)
    takeNote(into, found.note, found.lines.text, { about, interview, before })
  }
}

/** A note that stands for itself. */
function takeNote(
  into: Intake,
  note: RefiText,
  text: string,
  {
    about,
    interview,
    before,
  }: { readonly about: About | null; readonly interview: string | null; readonly before: string },
): void {
  for (const one of note.selections)
    into.losses.add('Note/PlainTextSelection', one.name ?? note.name ?? note.guid)
  for (const _ of note.codings) into.losses.add('Note/Coding', note.name ?? note.guid)
  const title = note.name && !text.startsWith(note.name) ? note.name : ''
  memo(into, note.guid, {
    text: [before, title, text].filter((part) => part.trim() !== '').join('\n\n'),
    about,
    interview,
    user: note.creatingUser,
  })
}

/** Takes in a thought as a memo, in several where it is longer than one can be. */
export function memo(
  into: Intake,
  id: string,
  {
    text,
    about,
    interview,
    user = null,
    type = 'note',
  }: {
    readonly text: string
    readonly about: About | null
    readonly interview: string | null
    readonly user?: string | null
    readonly type?: 'note' | 'relation'
  },
): void {
  const units = [...text]
  const most = longestText / 2
  for (let at = 0; at === 0 || at < units.length; at += most) {
    if (at > 0) into.losses.add('Note', text.slice(0, 40), 'changed')
    into.add('memo', at === 0 ? id : guidFrom('part', id, String(at)), {
      about,
      interview,
      type,
      text: units.slice(at, at + most).join(''),
      author: into.coder(user),
    })
  }
}

/** Notes that nothing points to, and the project's own, come into the journal. */
export function takeJournal(into: Intake): void {
  const { refi } = into
  if (refi.description?.trim()) {
    memo(into, guidFrom('description', refi.name), { text: refi.description, about: null, interview: null })
    into.losses.add('Project/Description', refi.name, 'memo')
  }
  memosFor(into, refi.noteRefs, null, null)
  memosFor(
    into,
    [...into.notes.keys()].filter((guid) => !into.usedNotes.has(guid)),
    null,
    null,
  )
}
