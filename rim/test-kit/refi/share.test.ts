import { expect, test } from 'vitest'
import {
  all,
  applied,
  type ExchangeStudy,
  emptyProject,
  exported,
  guidFrom,
  imported,
  operation,
  textVersion,
} from '#core/interviews'
import { syntheticProject } from '#core/synthetic'
import { projectXml, refiPackage } from '#rim/exports'
import { readRefi } from '#rim/imports'
import { schemaErrors } from './validate.ts'

const options = {
  kind: 'archive',
  language: 'nb',
  date: '2026-09-01T10:00:00Z',
  program: 'Lyttepost 0.1.0',
} as const

/** The study that ships with the project, as its registers would give it. */
function madeUp(): ExchangeStudy {
  const { study, project } = syntheticProject()
  return {
    name: 'Erfaringer med tjenester',
    project,
    interviews: study.interviews.map(({ id, informant }) => ({
      id,
      informant: study.informants.find(({ code }) => code === informant)!.id,
    })),
    informants: study.informants,
    texts: study.interviews.flatMap(({ raw, text }) => [raw, text]),
    coders: [
      { id: 'ingvild', initials: 'IN' },
      { id: 'torbjorn', initials: 'TB' },
      { id: 'siri', initials: 'SI' },
    ],
  }
}

test('the made-up study: valid, back again as it was, and nothing of what was taken out of the texts', () => {
  const study = madeUp()
  const out = exported(study, options)
  const xml = projectXml(out.refi)
  expect(schemaErrors(xml, 'Project')).toEqual([])
  const file = readRefi(refiPackage(out))
  const back = imported({ ...file, refi: file.refi! }, { importer: 'x', coders: study.coders })
  for (const kind of [
    'code',
    'category',
    'theme',
    'coding',
    'quote',
    'finding',
    'recommendation',
    'memo',
  ] as const) {
    const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
    expect([...all(back.project, kind)].sort(byId)).toEqual([...all(study.project, kind)].sort(byId))
  }
  const raw = study.texts.filter(({ kind }) => kind === 'raw')
  expect(raw.length).toBeGreaterThan(5)
  expect(out.leftOut).toContainEqual({ what: 'raw-texts', count: raw.length })
  expect(raw.filter(({ id, text }) => xml.includes(id) || [...file.files.values()].includes(text))).toEqual(
    [],
  )
})

test('what is shared has sex and age alone, and nobody who did anything', () => {
  const study = madeUp()
  const shared = exported(study, { ...options, kind: 'share' })
  const xml = projectXml(shared.refi)
  expect(schemaErrors(xml, 'Project')).toEqual([])
  const whole = [xml, ...shared.files.values()].join('\n')
  const { refi } = exported(study, options)
  const users = refi.users.map(({ guid }) => guid)
  expect(users.length).toBeGreaterThan(1)
  // the archive has all of these
  for (const told of [...users, 'creatingUser', '"IN"']) {
    expect(projectXml(refi)).toContain(told)
    expect(whole).not.toContain(told)
  }
  expect(shared.refi.variables.map(({ name }) => name)).toEqual(['Kjønn', 'Alder'])
  expect(refi.variables.length).toBeGreaterThan(3)
  expect(shared.leftOut.map(({ what }) => what)).toContain('coders')
})

test('texts that are not de-identified do not go out, with what is coded in them, and the file says so', () => {
  const interview = guidFrom('interview')
  const version = (number: number, kind: 'raw' | 'corrected' | 'deidentified' | 'notes') =>
    textVersion({
      id: guidFrom(kind, String(number)),
      interview,
      number,
      kind,
      text: `Kari Nordmann ${kind} ${number}`,
    })
  const texts = [
    version(1, 'raw'),
    version(2, 'corrected'),
    version(3, 'deidentified'),
    version(4, 'corrected'),
    version(5, 'notes'),
  ]
  const code = {
    kind: 'code',
    id: guidFrom('code'),
    name: 'A',
    text: '',
    paint: 0,
    origin: { from: 'reading' },
    categories: [],
    place: 1,
  } as const
  const marks = {
    kind: 'coding',
    code: code.id,
    coder: 'kari',
    starred: false,
    tentative: false,
    adrift: false,
  } as const
  const codings = texts.map(({ id }) => ({
    ...marks,
    id: guidFrom('coding', id),
    interview,
    version: id,
    start: 0,
    end: 4,
  }))
  const project = applied(
    emptyProject,
    [code, ...codings].map((one) => operation(null, one)),
  )
  const study = {
    name: 'S',
    project,
    interviews: [{ id: interview, informant: null }],
    informants: [],
    texts,
    coders: [],
  }
  const archive = exported(study, options)
  expect([...archive.files.keys()]).toEqual([texts[2]!, texts[3]!, texts[4]!].map(({ id }) => `${id}.txt`))
  expect(archive.leftOut).toEqual([
    { what: 'raw-texts', count: 1 },
    { what: 'uncleared-texts', count: 1 },
    { what: 'codings', count: 2 },
  ])
  const shared = exported(study, { ...options, kind: 'share' })
  expect([...shared.files.keys()]).toEqual([texts[2]!, texts[3]!].map(({ id }) => `${id}.txt`))
  expect(shared.refi.notes[0]!.plainTextContent).toContain('Tekster som ikke er avidentifisert: 2 utelatt.')
})

test('names of interviewers in the texts are taken out of what is shared, and what is coded stays where it is', () => {
  const interview = guidFrom('interview')
  const text = 'Åse Berg: Hvordan går det? 😀\nINFORMANT: Det går fint nå.\nÅse Berg: Bra.\n'
  const at = (words: string, from = 0): { start: number; end: number } => {
    const start = [...text.slice(0, text.indexOf(words, from))].length
    return { start, end: start + [...words].length }
  }
  const turn = { startMs: null, endMs: null }
  const turns = [
    { ...turn, ...at('Hvordan går det? 😀'), speaker: 'Åse Berg', role: 'interviewer' as const },
    { ...turn, ...at('Det går fint nå.'), speaker: 'INFORMANT', role: 'informant' as const },
    { ...turn, ...at('Bra.'), speaker: 'Åse Berg', role: 'interviewer' as const },
  ]
  const version = textVersion({ id: guidFrom('v'), interview, number: 1, kind: 'deidentified', text, turns })
  const code = {
    kind: 'code',
    id: guidFrom('code'),
    name: 'A',
    text: '',
    paint: 0,
    origin: { from: 'reading' },
    categories: [],
    place: 1,
  } as const
  const coding = {
    kind: 'coding',
    id: guidFrom('coding'),
    interview,
    version: version.id,
    ...at('fint nå'),
    code: code.id,
    coder: 'kari',
    starred: false,
    tentative: false,
    adrift: false,
  } as const
  const project = applied(
    emptyProject,
    [code, coding].map((one) => operation(null, one)),
  )
  const interviews = [{ id: interview, informant: null }]
  const study = { name: 'S', project, interviews, informants: [], texts: [version], coders: [] }
  const shared = exported(study, { ...options, kind: 'share' })
  expect([...shared.files.values()]).toEqual([text.replaceAll('Åse Berg', 'INTERVJUER')])
  expect(projectXml(shared.refi)).not.toContain('Åse')
  expect(shared.leftOut).toContainEqual({ what: 'speakers', count: 2 })
  const file = readRefi(refiPackage(shared))
  const back = imported({ ...file, refi: file.refi! }, { importer: 'x' })
  const [there] = [...all(back.project, 'coding')]
  expect([...back.texts[0]!.text].slice(there!.start, there!.end).join('')).toBe('fint nå')
  expect(back.texts[0]!.turns.map(({ speaker }) => speaker)).toEqual([
    'INTERVJUER',
    'INFORMANT',
    'INTERVJUER',
  ])
})
