import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { rowsCsv } from '#rim/exports'
import { mappingInstruments, newestInstrument } from '#rim/services'
import { legalRegistrations, lyttepost } from '#rim/test-kit'
import { commonOptions } from './command.ts'
import { commands } from './index.ts'

let folder: string
let good: string
let header: string
let lines: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-cli-'))
  const registrations = legalRegistrations(newestInstrument('2020'), 60, {
    municipality: '1103',
    round: '2020',
  })
  const data = datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true })
  const rows = Uint32Array.from(registrations, (_, row) => row)
  const text = [...rowsCsv(data, rows, 'machine')].join('')
  ;[header, ...lines] = text.trimEnd().split('\n') as [string, ...string[]]
  good = join(folder, 'god.csv')
  writeFileSync(good, text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('help', () => {
  it('lists every command in every language', async () => {
    for (const lang of ['nb', 'nn', 'en']) {
      const { exit, out } = await lyttepost('--help', '--lang', lang)
      expect(exit).toBe(0)
      for (const command of commands) expect(out).toContain(command.name)
    }
    expect((await lyttepost()).out).toContain('Kommandoer:')
    expect((await lyttepost('--help', '--lang', 'nn')).out).toContain('Kommandoar:')
    expect((await lyttepost('instrument', '--help')).out).not.toContain('synthetic')
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s tells usage, options and an example',
    async (name, command) => {
      const { exit, out } = await lyttepost(...name.split(' '), '--help', '--lang', 'nn')
      expect(exit).toBe(0)
      expect(out).toContain(`Bruk: lyttepost ${name}`)
      for (const option of command.options) expect(out).toContain(`--${option.name}`)
      expect(out).toContain('Døme:')
      for (const text of [
        command.summary,
        ...command.options.map((o) => o.text),
        ...command.args.map((a) => a.text),
      ]) {
        expect(text.nb && text.nn && text.en).toBeTruthy()
      }
    },
  )
})

describe('a mistyped command', () => {
  it.each([
    [['rapport'], 4101, 'rapport'],
    [['instrument', 'vis'], 4101, 'instrument vis'],
    [['table', 'housing', '--farge', 'blå'], 4102, '--farge'],
    [['table', 'housing', '--by'], 4103, '--by'],
    [['instrument', 'show'], 4103, '<id>'],
    [['import', 'a.csv', 'b.csv'], 4104, 'b.csv'],
    [['table', 'housing', '--by', 'color'], 4105, 'category, group, size, sex'],
    [['report'], 4103, '--municipality'],
    [['synthetic', '--size', 'mange'], 4105, '--size'],
    [['import', 'finnes-ikke.csv'], 4106, 'finnes-ikke.csv'],
    [['table', 'housing', '--by', 'category,sex'], 4105, 'category,sex'],
    [['table', 'housing', '--lang', 'nb,nn'], 4105, 'nb,nn'],
    [['report', '--all', '--format', 'pdf,docx'], 4105, 'pdf,docx'],
    [['table', 'housing', '--by', '--json'], 4103, '--by'],
    [['--out', 'demo', 'instrument', 'list'], 4102, '--out'],
    [['report', '--municipality', '1103', '--all'], 4108, '--municipality'],
    [['import', '.'], 4106, '«.»'],
    [['table', 'sex', '--data', '.'], 4106, '«.»'],
    [['table', 'sex', '--data', 'finnes-ikke.lyttepost'], 4106, 'finnes-ikke'],
  ])('%j ends with 2 and says problem %i', async (words, number, named) => {
    const { exit, out, notes } = await lyttepost(...words)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(notes).toContain(`Feil ${number}`)
    expect(notes).toContain(named)
  })

  it('is told in the language asked for', async () => {
    expect((await lyttepost('rapport', '--lang', 'nn')).notes).toContain('finst ikkje')
    expect((await lyttepost('rapport', '--lang=en')).notes).toContain('There is no command')
    expect((await lyttepost('--lang', 'nn', 'rapport')).notes).toContain('finst ikkje')
  })
})

describe('options', () => {
  it('may stand before the command, and their values are never taken for it', async () => {
    const { exit, out } = await lyttepost('--lang', 'nn', '--json', 'instrument', 'list')
    expect(exit).toBe(0)
    expect(JSON.parse(out).length).toBeGreaterThan(0)
    const between = await lyttepost('instrument', '--lang', 'en', 'check', 'brukerplan@2020.1')
    expect(between.out).toContain('questions can be reached')
    expect((await lyttepost('--lang', 'en', 'instrument', '--help')).out).toContain(
      'Usage: lyttepost instrument',
    )
    expect((await lyttepost('--municipality', 'demo', 'report', '--help')).out).toContain('lyttepost report')
  })

  it('of one name take a value in every command or in none, so that the command can be found first', () => {
    const known = new Map<string, boolean>()
    for (const { name, value } of commands.flatMap((command) => [...command.options, ...commonOptions])) {
      expect(known.get(name) ?? value !== undefined, name).toBe(value !== undefined)
      known.set(name, value !== undefined)
    }
  })
})

describe('instrument', () => {
  it('checks every form without finding faults', async () => {
    const listed = JSON.parse((await lyttepost('instrument', 'list', '--json')).out) as { id: string }[]
    expect(listed.map(({ id }) => id)).toContain('brukerplan@2020.1')
    for (const { id } of listed) expect((await lyttepost('instrument', 'check', id)).exit).toBe(0)
  })

  it('gives the code book as JSON in the agreed shape, with the index labelled as reconstructed', async () => {
    const { out } = await lyttepost('instrument', 'codebook', 'brukerplan@2020.1', '--format', 'json')
    const book = JSON.parse(out) as { instrument: string; variables: Record<string, unknown>[] }
    expect(book.instrument).toBe('brukerplan@2020.1')
    const housing = book.variables.find((variable) => variable.code === 'housing')!
    expect(housing).toMatchObject({ number: expect.any(String), text: expect.any(String), type: 'choice' })
    expect(housing.choices).toEqual(expect.arrayContaining([{ code: 'green', label: expect.any(String) }]))
    const level = book.variables.find((variable) => variable.code === 'index_level')!
    expect(level.text).toContain('rekonstruert')
  })

  it('shows what 2020 changed, and names the forms where one is unknown', async () => {
    const { out } = await lyttepost('instrument', 'diff', 'brukerplan@2019.1', 'brukerplan@2020.1')
    expect(out).toContain('substances: recoded')
    const unknown = await lyttepost('instrument', 'show', 'brukerplan@1999.1')
    expect(unknown.exit).toBe(3)
    expect(unknown.notes).toContain('brukerplan@2020.1')
  })
})

describe('import', () => {
  const dataset = () => join(folder, 'data.lyttepost')

  it('takes a good file, and reports can be made of it', async () => {
    const { exit, out } = await lyttepost('import', good, '--out', dataset())
    expect(exit).toBe(0)
    expect(out).toContain('60 rader lest, 60 tatt inn, 0 avvist')
    const table = await lyttepost('table', 'housing', '--data', dataset(), '--by', 'group', '--json')
    expect(JSON.parse(table.out).columns.at(-1).base).toEqual({ value: 60 })
  })

  it('refuses a file with an error whole, naming row, field and rule, and leaves nothing behind', async () => {
    const at = header.split(',').indexOf('housing')
    const cells = lines[4]!.split(',')
    cells[at] = 'lilla'
    const bad = join(folder, 'feil.csv')
    writeFileSync(bad, [header, ...lines.slice(0, 4), cells.join(','), ...lines.slice(5)].join('\n'))
    const place = join(folder, 'feil.lyttepost')
    const { exit, out, notes } = await lyttepost('import', bad, '--out', place)
    expect(exit).toBe(3)
    expect(out).toContain('Ingenting er tatt inn')
    expect(notes).toMatch(/Feil \d{4}, .*rad 6, felt housing: .*lilla/)
    expect(readdirSync(folder).filter((name) => name.startsWith('feil.lyttepost'))).toEqual([])
  })

  it('with --accept-valid takes the others and puts the rejected row in a file of its own', async () => {
    const bad = join(folder, 'feil.csv')
    const place = join(folder, 'gode.lyttepost')
    const { exit, out } = await lyttepost(
      'import',
      bad,
      '--out',
      place,
      '--accept-valid',
      '--rejected',
      folder,
    )
    expect(exit).toBe(3)
    expect(out).toContain('60 rader lest, 59 tatt inn, 1 avvist')
    expect(readFileSync(join(folder, 'feil-avvist.csv'), 'utf8')).toContain('lilla')
  })

  it('writes the dataset and the rejected rows both or neither, and keeps the dataset that was there', async () => {
    const bad = join(folder, 'feil.csv')
    const given = ['import', bad, '--accept-valid']
    const blocked = join(folder, 'opptatt')
    mkdirSync(join(blocked, 'feil-avvist.csv'), { recursive: true })
    const noDataset = await lyttepost(...given, '--out', blocked, '--rejected', join(folder, 'avvist'))
    expect(noDataset.exit).toBe(2)
    expect(noDataset.notes).toContain(`«${blocked}»`)
    expect(existsSync(join(folder, 'avvist', 'feil-avvist.csv'))).toBe(false)

    const place = join(folder, 'fra-foer.lyttepost')
    writeFileSync(place, 'som før')
    const noRejected = await lyttepost(...given, '--out', place, '--rejected', blocked)
    expect(noRejected.exit).toBe(2)
    expect(noRejected.notes).toContain('Feil 4107')
    expect(readFileSync(place, 'utf8')).toBe('som før')
    const left = readdirSync(folder, { recursive: true }).map(String)
    expect(left.filter((name) => /partial|previous/.test(name))).toEqual([])
  })

  it('makes the folders that --out names', async () => {
    const place = join(folder, 'ny', 'mappe', 'data.lyttepost')
    expect((await lyttepost('import', good, '--out', place)).exit).toBe(0)
    const small = join(folder, 'ny', 'liten', 'land.lyttepost')
    const made = await lyttepost('synthetic', '--size', '40', '--rounds', '2019,2020', '--out', small)
    expect(made.exit).toBe(0)
    expect(existsSync(small)).toBe(true)
  })

  it('tells a folder standing where the dataset should be', async () => {
    const { exit, notes } = await lyttepost('import', good, '--out', folder)
    expect(exit).toBe(2)
    expect(notes).toContain('Feil 4107')
    expect(notes).not.toContain('    at ')
  })

  it('refuses a dataset that is something else, or whose bytes have changed', async () => {
    const other = await lyttepost('table', 'housing', '--data', good)
    expect(other.exit).toBe(3)
    expect(other.notes).toContain('Feil 4001')
    const bytes = readFileSync(dataset())
    bytes[bytes.length - 9]! ^= 1
    const changed = join(folder, 'endret.lyttepost')
    writeFileSync(changed, bytes)
    expect((await lyttepost('table', 'housing', '--data', changed)).notes).toContain('Feil 4002')
  })
})

describe('table', () => {
  it('withholds small counts, and shows them only for training data under the printed report’s policy', async () => {
    const data = join(folder, 'data.lyttepost')
    const hidden = await lyttepost('table', 'housing', '--data', data)
    const open = await lyttepost('table', 'housing', '--data', data, '--policy', 'as-published-2020')
    expect(hidden.out).toMatch(/Rød +antall.* :/)
    expect(open.out).toMatch(/Rød +antall.* 3/)
    const unknown = await lyttepost('table', 'housing', '--data', data, '--policy', 'open')
    expect(unknown.notes).toContain('Feil 3002')
  })

  it('is written as CSV and Markdown too, and lists tables and municipalities', async () => {
    const data = join(folder, 'data.lyttepost')
    expect((await lyttepost('table', 'sex', '--data', data, '--format', 'csv')).out).toMatch(
      /^\ufeffKjønn\r\n/,
    )
    expect((await lyttepost('table', 'sex', '--data', data, '--format', 'md')).out).toContain('### Kjønn')
    expect((await lyttepost('table')).out).toContain('services_municipal')
    expect((await lyttepost('table', '--list', 'municipalities', '--data', data)).out).toBe(
      '1103  2020  Stavanger',
    )
    expect((await lyttepost('table', 'mood', '--data', data)).notes).toContain('Feil 1503')
  })
})

describe('rows', () => {
  it('are released only with purpose and legal basis, and the release is logged', async () => {
    const data = join(folder, 'data.lyttepost')
    const place = join(folder, 'rader')
    const call = ['rows', '--municipality', '1103', '--data', data, '--out', place]
    const refused = await lyttepost(...call)
    expect(refused.exit).toBe(3)
    expect(refused.notes).toContain('Feil 3003')
    const released = await lyttepost(
      ...call,
      '--purpose',
      'egne analyser',
      '--legal-basis',
      'helsepersonelloven § 26',
    )
    expect(released.exit).toBe(0)
    const log = readFileSync(join(place, 'logg.jsonl'), 'utf8').trim().split('\n')
    expect(log).toHaveLength(1)
    expect(JSON.parse(log[0]!)).toMatchObject({ municipality: '1103', rows: 60, purpose: 'egne analyser' })
  })
})

describe('report', () => {
  it('leaves nothing behind where the place cannot be written to', async () => {
    const data = join(folder, 'data.lyttepost')
    const taken = join(folder, 'god.csv', 'rapport')
    const { exit, notes } = await lyttepost(
      'report',
      '--municipality',
      '1103',
      '--data',
      data,
      '--out',
      taken,
    )
    expect(exit).toBe(2)
    expect(notes).toContain('Feil 4107')
  })

  it('of all is refused where no municipality has anything to report', async () => {
    // registrations by NAV had no legal basis in 2020
    const nav = join(folder, 'nav.csv')
    const data = join(folder, 'nav.lyttepost')
    writeFileSync(nav, [header, lines[1]!.replace('health_care', 'nav')].join('\n'))
    expect(await lyttepost('import', nav, '--out', data)).toMatchObject({ exit: 0 })
    const place = join(folder, 'ingen')
    const { exit, out, notes } = await lyttepost('report', '--all', '--data', data, '--out', place)
    expect(exit).toBe(3)
    expect(out).toBe('')
    expect(notes).toContain('Feil 4201')
    expect(existsSync(place)).toBe(false)
  })

  it('names a municipality or round that has nothing', async () => {
    const data = join(folder, 'data.lyttepost')
    expect((await lyttepost('report', '--municipality', '0301', '--data', data)).notes).toContain('Feil 1502')
    expect(
      (await lyttepost('report', '--municipality', '1103', '--data', data, '--round', '2014')).notes,
    ).toContain('Feil 1504')
  })
})
