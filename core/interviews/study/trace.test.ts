import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/foundation'
import { type Entity, entityKinds, interviewOf } from '../project/entities.ts'
import { replay, withoutInterview } from '../project/log.ts'
import { applied, operation } from '../project/operations.ts'
import { all, emptyProject, type Project } from '../project/project.ts'
import { draws, logOf } from '../project/test-doings.ts'
import { type StudyRelease, traceOf, type Withdrawal } from './trace.ts'

const withdrawal = (change: Partial<Withdrawal> = {}): Withdrawal => ({
  interview: 'i1',
  on: '2026-06-01',
  cutOff: { until: 'publication' },
  ...change,
})
const with_ = (...things: readonly Entity[]): Project =>
  applied(
    emptyProject,
    things.map((one) => operation(null, one)),
  )

const stretch = (interview: string) => ({ interview, version: `${interview}v`, start: 0, end: 9 })
const quote = (id: string, interview: string): Entity => ({
  kind: 'quote',
  id,
  ...stretch(interview),
  edits: [],
  label: { sex: true, age: 'exact' },
  themes: [],
  chosenBy: 'kari',
  signedBy: null,
})
const code = (id: string, name: string, interview: string | null): Entity => ({
  kind: 'code',
  id,
  name,
  text: '',
  paint: 0,
  origin: interview === null ? { from: 'reading' } : { from: 'in-vivo', interview },
  categories: [],
  place: 1,
})
const coding = (id: string, of: string, interview: string): Entity => ({
  kind: 'coding',
  id,
  ...stretch(interview),
  code: of,
  coder: 'kari',
  starred: false,
  tentative: false,
  adrift: false,
})
const memo = (
  id: string,
  interview: string | null,
  about: Extract<Entity, { kind: 'memo' }>['about'],
): Entity => ({
  kind: 'memo',
  id,
  about,
  interview,
  type: 'note',
  text: '',
  author: 'kari',
})

const project = with_(
  code('c1', 'som å rope i skogen', 'i1'),
  code('c2', 'Omdøpt kode 1', null),
  coding('k1', 'c1', 'i1'),
  coding('k2', 'c2', 'i1'),
  coding('k3', 'c2', 'i2'),
  quote('q1', 'i1'),
  quote('q2', 'i2'),
  { kind: 'finding', id: 'f1', theme: 't', text: '', quotes: ['q1', 'q2'], place: 1 },
  { kind: 'finding', id: 'f2', theme: 't', text: '', quotes: ['q2'], place: 2 },
  { kind: 'recommendation', id: 'r1', text: '', to: '', themes: [], quotes: ['q1'], place: 1 },
  memo('m1', 'i1', null),
  memo('m2', null, { kind: 'coding', id: 'k1' }),
  memo('m3', null, { kind: 'interview', id: 'i1' }),
  memo('m4', null, { kind: 'code', id: 'c1' }),
)

const release = (
  id: string,
  publishedOn: string | null,
  interviews: readonly string[] = ['i1'],
): StudyRelease => ({
  id,
  kind: 'report',
  name: `Rapport ${id}`,
  madeOn: '2026-05-01',
  publishedOn,
  interviews,
})

describe('the trace of a withdrawal', () => {
  it('names what belongs to the interview, what cites it and what must be read', () => {
    const trace = traceOf(project, withdrawal(), [])
    expect(trace.deleted).toEqual([
      { kind: 'coding', ids: ['k1', 'k2'] },
      { kind: 'quote', ids: ['q1'] },
      { kind: 'memo', ids: ['m1'] },
    ])
    expect(trace.citations).toEqual([
      { kind: 'finding', id: 'f1', loses: ['q1'], left: 1 },
      { kind: 'recommendation', id: 'r1', loses: ['q1'], left: 0 },
    ])
    expect(trace.emptied).toEqual(['c1'])
    // the first free number: that of c2 is taken
    expect(trace.renamed).toEqual(new Map([['c1', 'Omdøpt kode 2']]))
    expect(trace.toRead).toEqual([
      { kind: 'finding', id: 'f1', why: 'cites' },
      { kind: 'recommendation', id: 'r1', why: 'cites' },
      { kind: 'code', id: 'c1', why: 'named-after' },
      { kind: 'memo', id: 'm2', why: 'tells-of' },
      { kind: 'memo', id: 'm3', why: 'tells-of' },
    ])
  })

  it('keeps what is published and makes the rest again', () => {
    const releases = [release('a', '2026-05-20'), release('b', null), release('c', null, ['i2'])]
    const trace = traceOf(project, withdrawal(), releases)
    expect(trace.releases.map(({ release: { id }, doing }) => [id, doing])).toEqual([
      ['a', 'kept'],
      ['b', 'made-again'],
    ])
    expect(trace.releases[0]!.why.nb).toContain('så lenge de ikke allerede er publisert')
    expect(trace.demandable).toBe(false)
  })

  it('holds the promise of the informant’s own sheet', () => {
    const demandable = (change: Partial<Withdrawal>, releases: readonly StudyRelease[] = []): boolean =>
      traceOf(project, withdrawal(change), releases).demandable
    expect(demandable({})).toBe(true)
    expect(demandable({}, [release('a', null)])).toBe(true)
    expect(demandable({ cutOff: { until: 'analysis' } })).toBe(false)
    expect(demandable({ interview: 'i9', cutOff: { until: 'analysis' } })).toBe(true)
    expect(demandable({ cutOff: { until: 'date', on: '2026-06-01' } })).toBe(true)
    expect(demandable({ cutOff: { until: 'date', on: '2026-05-31' } })).toBe(false)
    expect(traceOf(project, withdrawal({ cutOff: { until: 'analysis' } }), []).promise.nn).toContain(
      'blir sletta likevel',
    )
  })
})

describe('the withdrawal that the trace foretells', () => {
  it('takes out just that, and leaves no trace behind', () => {
    fc.assert(
      fc.property(draws(60), (drawn) => {
        const { events, states } = logOf(drawn)
        const before = states.at(-1)!
        const trace = traceOf(before, withdrawal(), [])
        const after = replay(withoutInterview(events, 'i1', trace.renamed))
        const foretold = new Set(trace.deleted.flatMap(({ kind, ids }) => ids.map((id) => `${kind}/${id}`)))
        for (const kind of entityKinds) {
          const left = new Set([...all(after, kind)].map(({ id }) => id))
          for (const { id } of all(before, kind)) expect(left.has(id)).toBe(!foretold.has(`${kind}/${id}`))
          for (const one of all(after, kind)) expect(interviewOf(one)).not.toBe('i1')
        }
        for (const [id, name] of trace.renamed) expect(after.code.get(id)?.name).toBe(name)
        const again = traceOf(after, withdrawal(), [])
        expect([again.deleted, again.citations, again.emptied, [...again.renamed]]).toEqual([[], [], [], []])
        expect(canonicalJson([...all(after, 'code')])).not.toContain('"i1"')
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
