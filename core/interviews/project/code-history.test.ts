import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, coded, createdCode, merged, placed, put, removed, split } from '../commands/index.ts'
import { type CodeHistoryEntry, codeHistory } from './code-history.ts'
import { type Doing, type LogEvent, redoing, undoing } from './log.ts'
import { applied, type Operation } from './operations.ts'
import { emptyProject, type Project } from './project.ts'
import { draws, logOf } from './test-doings.ts'

/** A log that is written doing by doing. */
function written() {
  const events: LogEvent[] = []
  let project: Project = emptyProject
  const add = (doing: Doing, operations: readonly Operation[], reason = '', of: number | null = null) => {
    const number = events.length + 1
    events.push({ number, at: `2026-01-0${number}T00:00:00Z`, actor: 'kari', doing, reason, of, operations })
    project = applied(project, operations)
  }
  return {
    events,
    now: () => project,
    add,
    made: (id: string, name: string) =>
      add('create', createdCode(project, { id, name, origin: { from: 'reading' } })),
    coded: (id: string, code: string, start: number) =>
      add('code', coded(project, { id, code, coder: 'kari', ...stretch(start) })),
  }
}
const stretch = (start: number) => ({ interview: 'i1', version: 'v1', start, end: start + 5 })
const changesOf = (entries: readonly CodeHistoryEntry[]) => entries.map(({ changes }) => changes)

describe('the history of a code', () => {
  it('tells how it was made, named, described and moved, by whom, when and why', () => {
    const log = written()
    log.made('a', 'venting')
    log.made('b', 'annet')
    log.add(
      'create',
      put(log.now(), { kind: 'category', id: 'k', name: 'Tid', text: '', themes: [], place: 1 }),
    )
    log.coded('c1', 'a', 0)
    log.add(
      'change',
      changed(log.now(), 'code', 'a', { name: 'ventetid', text: 'Fra søknad til svar' }),
      'klarere',
    )
    log.add('move', placed(log.now(), ['a', 'b'], 'k', true))
    log.add('change', changed(log.now(), 'category', 'k', { name: 'Tiden' }))
    log.add('move', placed(log.now(), ['a'], 'k', false))
    const entries = codeHistory(log.events, 'a')
    expect(entries.map(({ number, actor, reason }) => [number, actor, reason])).toEqual([
      [1, 'kari', ''],
      [5, 'kari', 'klarere'],
      [6, 'kari', ''],
      [8, 'kari', ''],
    ])
    expect(entries[0]!.at).toBe('2026-01-01T00:00:00Z')
    expect(changesOf(entries)).toEqual([
      [{ what: 'made', name: 'venting', text: '', from: 'reading' }],
      [
        { what: 'renamed', before: 'venting', after: 'ventetid' },
        { what: 'redefined', before: '', after: 'Fra søknad til svar' },
      ],
      [{ what: 'placed', category: { id: 'k', name: 'Tid' } }],
      [{ what: 'taken-out', category: { id: 'k', name: 'Tiden' } }],
    ])
  })

  it('tells of merging from both sides', () => {
    const log = written()
    for (const [id, name] of [
      ['a', 'kø'],
      ['b', 'venting'],
      ['c', 'tom'],
    ] as const)
      log.made(id, name)
    log.coded('c1', 'a', 0)
    log.coded('c2', 'a', 50)
    log.add('merge', merged(log.now(), { from: ['a', 'b', 'c'], into: 'b', fuse: false }), 'samme sak')
    const of = (code: string) => codeHistory(log.events, code).at(-1)!
    expect(of('b')).toMatchObject({
      reason: 'samme sak',
      changes: [
        {
          what: 'merged-from',
          codes: [
            { id: 'a', name: 'kø' },
            { id: 'c', name: 'tom' },
          ],
          codings: 2,
        },
      ],
    })
    expect(of('a').changes).toEqual([{ what: 'merged-into', code: { id: 'b', name: 'venting' } }])
    // with nothing to take along
    expect(of('c').changes).toEqual([{ what: 'merged-into', code: { id: 'b', name: 'venting' } }])
    // a log that does not tell where to
    const bare = log.events.map((one) => ({
      ...one,
      operations: one.operations.filter(({ id }) => id === 'c'),
    }))
    expect(codeHistory(bare, 'c').at(-1)!.changes).toEqual([{ what: 'merged-into', code: null }])
  })

  it('tells of splitting from both sides, whether the old code stays or not', () => {
    for (const all of [false, true]) {
      const log = written()
      log.made('a', 'hjelp')
      log.coded('c1', 'a', 0)
      log.coded('c2', 'a', 50)
      const given = new Map([['c1', 'x'], ...(all ? ([['c2', 'y']] as const) : [])])
      const parts = [
        { id: 'x', name: 'hjelp hjemme', text: 'i huset' },
        { id: 'y', name: 'hjelp ute', text: '' },
      ]
      log.add('split', split(log.now(), 'a', parts, given), 'to ting')
      expect(codeHistory(log.events, 'a').at(-1)!.changes).toEqual([
        {
          what: 'split-into',
          codes: parts.map(({ id, name }) => ({ id, name })),
          codings: all ? 2 : 1,
          left: !all,
        },
      ])
      expect(changesOf(codeHistory(log.events, 'x'))).toEqual([
        [
          {
            ...{ what: 'split-from', name: 'hjelp hjemme', text: 'i huset' },
            ...{ code: { id: 'a', name: 'hjelp' }, codings: 1 },
          },
        ],
      ])
    }
  })

  it('tells what was undone, done again and removed, and nothing of codings alone', () => {
    const log = written()
    log.made('a', 'en')
    log.add('change', changed(log.now(), 'code', 'a', { name: 'to' }))
    log.coded('c1', 'a', 0)
    const { doing, operations, of } = undoing(log.events[1]!)
    log.add(doing, operations, '', of)
    const again = redoing(log.events[1]!)
    log.add(again.doing, again.operations, '', again.of)
    const back = undoing(log.events[2]!)
    log.add(back.doing, back.operations, '', back.of)
    log.add('remove', removed(log.now(), 'code', 'a'), 'ikke brukt')
    expect(codeHistory(log.events, 'a').map(({ number, changes }) => [number, changes[0]])).toEqual([
      [1, { what: 'made', name: 'en', text: '', from: 'reading' }],
      [2, { what: 'renamed', before: 'en', after: 'to' }],
      [4, { what: 'undone', of: 2 }],
      [5, { what: 'redone', of: 2 }],
      [7, { what: 'removed' }],
    ])
  })

  it('leads to the code as it is, whatever was done and undone', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(draws(120), (drawn) => {
        // what is done with the tree, more often than with the text
        const tree = [3, 6, 11, 13, 13, 13, 15, 16, 17, 19]
        const { events, states } = logOf(drawn.map((one) => ({ ...one, what: tree[one.what % 10]! })))
        const ids = new Set(
          events.flatMap((one) => one.operations.flatMap(({ kind, id }) => (kind === 'code' ? [id] : []))),
        )
        for (const id of ids) {
          const now = states.at(-1)!.code.get(id)
          const expected = now && { name: now.name, text: now.text, categories: [...now.categories].sort() }
          const entries = codeHistory(events, id)
          expect(retold(entries)).toEqual(expected)
          for (const { what } of entries.flatMap(({ changes }) => changes)) met.add(what)
        }
      }),
      { seed: 1, numRuns: 400 },
    )
    // all but what the drawn doings never do: new names, marks and origins
    expect([...met].sort()).toEqual(
      'made merged-from merged-into placed redefined redone removed split-from split-into taken-out undone'.split(
        ' ',
      ),
    )
  })
})

type Retold =
  | { readonly name: string; readonly text: string; readonly categories: readonly string[] }
  | undefined

/** A code built again from what its history tells. */
function retold(entries: readonly CodeHistoryEntry[]): Retold {
  const steps = new Map<number, { readonly before: Retold; readonly after: Retold }>()
  let code: Retold
  for (const { number, changes } of entries) {
    const before = code
    for (const change of changes) {
      switch (change.what) {
        case 'made':
        case 'split-from':
          code = { name: change.name, text: change.text, categories: [] }
          break
        case 'renamed':
          code = { ...code!, name: change.after }
          break
        case 'redefined':
          code = { ...code!, text: change.after }
          break
        case 'placed':
          code = { ...code!, categories: [...code!.categories, change.category.id].sort() }
          break
        case 'taken-out':
          code = { ...code!, categories: code!.categories.filter((one) => one !== change.category.id) }
          break
        case 'undone':
          code = steps.get(change.of)!.before
          break
        case 'redone':
          code = steps.get(change.of)!.after
          break
        case 'removed':
        case 'merged-into':
          code = undefined
          break
        case 'split-into':
          if (!change.left) code = undefined
          break
        default:
      }
    }
    steps.set(number, { before, after: code })
  }
  return code
}
