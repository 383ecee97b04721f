import fc from 'fast-check'
import {
  changed,
  coded,
  codedInVivo,
  codingsUnder,
  createdCode,
  gathered,
  marked,
  merged,
  ordered,
  placed,
  put,
  recoded,
  removed,
  resized,
  split,
  uncoded,
} from '../commands/index.ts'
import { type Doing, type LogEvent, redoing, undoable, undoing } from './log.ts'
import { applied, firstConflict, type Operation } from './operations.ts'
import { all, emptyProject, type Project } from './project.ts'

/** One random doing: what it is, and numbers to choose things with. */
export interface Draw {
  readonly what: number
  readonly a: number
  readonly b: number
  readonly c: number
}

export const draws = (length: number): fc.Arbitrary<readonly Draw[]> =>
  fc.array(fc.record({ what: fc.nat(19), a: fc.nat(400), b: fc.nat(400), c: fc.nat(400) }), {
    minLength: 1,
    maxLength: length,
  })

const interviews = ['i1', 'i2', 'i3']
export const actors = ['kari', 'nils']
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** What a draw does with a project. `id` is new. */
function operationsOf(
  project: Project,
  { what, a, b, c }: Draw,
  id: string,
  actor: string,
): [Doing, readonly Operation[]] {
  const code = pick([...project.code.keys()], a)
  const coding = pick([...all(project, 'coding')], b)
  const category = pick([...project.category.keys()], b)
  const theme = pick([...project.theme.keys()], c)
  const interview = pick(interviews, a)!
  const stretch = { interview, version: `${interview}-v1`, start: b % 200, end: (b % 200) + 1 + (c % 50) }
  switch (what) {
    case 0:
    case 1:
    case 2:
      return [
        'code',
        codedInVivo(project, { id, newCode: `${id}c`, coder: actor, ...stretch, words: `ord ${c % 40}` }),
      ]
    case 3:
    case 4:
    case 5:
      return ['code', code ? coded(project, { id, code, coder: actor, ...stretch }) : []]
    case 6:
      return ['create', createdCode(project, { id, name: `kode ${id}`, origin: { from: 'reading' } })]
    case 7:
      return ['resize', coding ? resized(project, coding.id, coding.start, coding.end + 1 + (c % 5)) : []]
    case 8:
      return ['recode', coding && code ? recoded(project, coding.id, code) : []]
    case 9:
      return ['mark', coding ? marked(project, coding.id, { starred: !coding.starred }) : []]
    case 10:
      return ['uncode', coding ? uncoded(project, [coding.id]) : []]
    case 11:
      return [
        'create',
        put(project, { kind: 'category', id, name: `kategori ${id}`, text: '', themes: [], place: a }),
      ]
    case 12:
      return [
        'create',
        put(project, {
          kind: 'theme',
          id,
          name: `tema ${id}`,
          text: '',
          standing: 'candidate',
          questions: [],
          sources: [],
          place: a,
        }),
      ]
    case 13:
      return [
        'move',
        category ? placed(project, [...project.code.keys()].slice(0, 1 + (c % 3)), category, a % 3 > 0) : [],
      ]
    case 14:
      return ['move', category && theme ? gathered(project, [category], theme, a % 3 > 0) : []]
    case 15:
      return [
        'merge',
        code
          ? merged(project, { from: [...project.code.keys()].slice(0, 2), into: code, fuse: c % 2 === 0 })
          : [],
      ]
    case 16: {
      const own = code ? codingsUnder(project, code) : []
      const given = new Map(own.filter((_, index) => index % 2 === c % 2).map((one) => [one.id, `${id}s`]))
      return [
        'split',
        code ? split(project, code, [{ id: `${id}s`, name: `delt ${id}`, text: '' }], given) : [],
      ]
    }
    case 17:
      return ['remove', code ? removed(project, 'code', code) : []]
    case 18:
      return [
        'write',
        coding
          ? put(project, {
              kind: 'memo',
              id,
              about: { kind: 'coding', id: coding.id },
              interview: coding.interview,
              type: 'note',
              text: `m${a}`,
              author: actor,
            })
          : put(project, {
              kind: 'memo',
              id,
              about: null,
              interview: null,
              type: 'note',
              text: `m${a}`,
              author: actor,
            }),
      ]
    default:
      return [
        'choose-quote',
        [
          ...put(project, {
            kind: 'quote',
            id,
            ...stretch,
            edits: [],
            label: { sex: true, age: 'exact' },
            themes: theme ? [theme] : [],
            chosenBy: actor,
            signedBy: null,
          }),
          ...(theme
            ? put(project, { kind: 'finding', id: `${id}f`, theme, text: '', quotes: [id], place: 1 })
            : code
              ? changed(project, 'code', code, { text: `t${a}` })
              : ordered(project, 'code', [...project.code.keys()].reverse())),
        ],
      ]
  }
}

/** A log made by drawing doings; now and then somebody undoes or does again. */
export function logOf(drawn: readonly Draw[]): {
  readonly events: readonly LogEvent[]
  readonly states: readonly Project[]
} {
  const events: LogEvent[] = []
  const states: Project[] = [emptyProject]
  const add = (
    doing: Doing,
    actor: string,
    operations: readonly Operation[],
    of: number | null = null,
  ): void => {
    if (operations.length === 0) return
    events.push({
      number: events.length + 1,
      at: '2026-01-01T00:00:00Z',
      actor,
      doing,
      reason: '',
      of,
      operations,
    })
    states.push(applied(states.at(-1)!, operations))
  }
  drawn.forEach((draw, index) => {
    const actor = pick(actors, draw.c)!
    const now = states.at(-1)!
    // only one undoes, since the doings of two may lean on each other
    if (draw.a % 7 === 0) {
      const { undo, redo } = undoable(events, actor)
      const event = draw.b % 2 === 0 ? undo : redo
      const doings = event && (draw.b % 2 === 0 ? undoing(event) : redoing(event))
      // what another has built on since cannot be undone
      if (doings && fits(now, doings.operations)) add(doings.doing, actor, doings.operations, doings.of)
      return
    }
    const [doing, operations] = operationsOf(now, draw, `n${index}`, actor)
    add(doing, actor, operations)
  })
  return { events, states }
}

const fits = (project: Project, operations: readonly Operation[]): boolean =>
  firstConflict(project, operations) === null
