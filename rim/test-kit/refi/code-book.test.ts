import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  all,
  applied,
  bookRows,
  codeBook,
  compared,
  type Entity,
  emptyProject,
  exported,
  imported,
  importedBook,
  type Project,
} from '#core/interviews'
import { syntheticProject } from '#core/synthetic'
import { codeBookCsv, codeBookMarkdown, codeBookXml, projectXml, refiPackage } from '#rim/exports'
import { readCodeBookCsv, readRefi } from '#rim/imports'
import { anyStudy } from './any-study.ts'
import { g, packed } from './fixtures.ts'
import { schemaErrors } from './validate.ts'

const options = { language: 'nb', program: 'Lyttepost 0.1.0' } as const
const tree = (project: Project): readonly Entity[] =>
  (['question', 'theme', 'category', 'code'] as const)
    .flatMap((kind) => [...all(project, kind)] as Entity[])
    .map((one) =>
      one.kind === 'code' && one.origin.from === 'in-vivo'
        ? { ...one, origin: { from: 'reading' as const } }
        : one,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))

test('a code book is valid and comes back with its sets, further categories and memos', () => {
  let tried = 0
  fc.assert(
    fc.property(anyStudy, ({ project }) => {
      if (project.question.size + project.category.size + project.code.size === 0) return
      tried++
      const xml = codeBookXml(codeBook(project, options))
      expect(schemaErrors(xml, 'Codebook')).toEqual([])
      const file = readRefi(new TextEncoder().encode(xml))
      const back = importedBook({ ...file, book: file.book! }, { importer: 'kari' })
      expect(tree(back.project)).toEqual(tree(project))
      const about = new Set(tree(project).map(({ id }) => id))
      const memos = [...all(project, 'memo')].filter(
        (memo) => memo.about !== null && about.has(memo.about.id),
      )
      expect([...all(back.project, 'memo')].map(({ id }) => id).sort()).toEqual(
        memos.map(({ id }) => id).sort(),
      )
      expect(codeBookXml(file.book!)).toBe(xml)
    }),
    { seed: 5, numRuns: 100 },
  )
  expect(tried).toBeGreaterThan(80)
})

test('an empty code book is no code book', () => {
  expect(() => codeBook(emptyProject, options)).toThrow(/1940/)
})

test('five hundred codes six deep, and code books that are not valid, are read', () => {
  const deep = (level: number, at: number): string => {
    const inner = level === 6 ? '' : deep(level + 1, at * 10 + 1)
    return `<Code guid="c${level}x${at}" name="Kode ${level}.${at} &amp; &lt;æøå&gt;" isCodable="true"><Description>d</Description>${inner}</Code>`
  }
  const many = Array.from({ length: 84 }, (_, at) => deep(1, at)).join('')
  const xml = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1:0"><Codes>${many}</Codes><Sets/></CodeBook>`
  expect(schemaErrors(xml, 'Codebook')).not.toEqual([])
  const file = readRefi(new TextEncoder().encode(xml))
  const { project } = importedBook({ ...file, book: file.book! }, { importer: 'kari' })
  expect([project.category.size, project.code.size]).toEqual([84 * 5, 84])
  expect(new Set([...all(project, 'category')].map(({ name }) => name)).size).toBe(84 * 5)
  expect(schemaErrors(codeBookXml(codeBook(project, options)), 'Codebook')).toEqual([])
})

test('as CSV it comes back with its tree, and formulas are harmless', () => {
  const { project } = syntheticProject()
  const csv = codeBookCsv(bookRows(project), 'nn')
  expect(csv.startsWith('\ufeffType;Namn;Skildring;Høyrer til;')).toBe(true)
  const { book, problems } = readCodeBookCsv(new TextEncoder().encode(csv))
  expect(problems).toEqual([])
  const back = importedBook({ book }, { importer: 'kari' }).project
  expect(names(back)).toEqual(names(project))
  const evil = readCodeBookCsv(
    new TextEncoder().encode('Navn;Type;Hører til\n=1+1;kode;Ny | Annen\n;kode;\nX;rar;\n'),
  )
  expect(evil.problems.map(({ number }) => number)).toEqual([2115, 2115])
  const made = importedBook(evil, { importer: 'kari' }).project
  expect([...all(made, 'category')].map(({ name }) => name)).toEqual(['Ny', 'Annen'])
  expect(codeBookCsv(bookRows(made), 'nb')).toContain(`kode;'=1+1;`)
  expect(() => readCodeBookCsv(new TextEncoder().encode('a;b\n1;2'))).toThrow(/2114/)
})

const names = (project: Project): readonly string[] => {
  const name = (id: string): string => project.category.get(id)?.name ?? project.theme.get(id)!.name
  return [
    ...[...all(project, 'theme')].map((one) => one.name),
    ...[...all(project, 'category')].map((one) => `${one.name}: ${one.themes.map(name).sort()}`),
    ...[...all(project, 'code')].map((one) => `${one.name}: ${one.categories.map(name).sort()} ${one.text}`),
  ].sort()
}

test('as Markdown it has every theme, category and code', () => {
  const { project } = syntheticProject()
  const text = codeBookMarkdown(bookRows(project), 'Kodebok *1*', 'nb')
  expect(text.startsWith('# Kodebok \\*1\\*\n')).toBe(true)
  const plain = text.replace(/\\/g, '')
  for (const { name } of [...all(project, 'theme'), ...all(project, 'category'), ...all(project, 'code')]) {
    expect(plain).toContain(name)
  }
})

test('an import beside the project it came from: the same, changed and new, by GUID, name and place', () => {
  const { project, study } = syntheticProject()
  const texts = study.interviews.map(({ text }) => text)
  const archive = { kind: 'archive', language: 'nb', date: '2026-09-01T10:00:00Z', program: 'L' } as const
  const out = exported({ name: 'S', project, texts, interviews: [], informants: [], coders: [] }, archive)
  const coders = ['ingvild', 'torbjorn', 'siri'].map((id) => ({ id, initials: id }))
  const read = (bytes: Uint8Array) => {
    const file = readRefi(bytes)
    return imported({ ...file, refi: file.refi! }, { importer: 'ingvild', coders })
  }
  const again = compared(project, texts, read(refiPackage(out)))
  expect(again.proposals.length).toBeGreaterThan(100)
  expect(again.proposals.filter(({ state }) => state !== 'same')).toEqual([])
  expect(again.newTexts).toEqual([])

  const [code] = [...all(project, 'code')]
  const changed = structuredClone(out.refi) as unknown as {
    codes: { guid: string; codes: { guid: string; name: string }[] }[]
  }
  const there = changed.codes.flatMap(({ codes }) => codes).find(({ guid }) => guid === code!.id)!
  there.name = 'Et helt nytt navn'
  const other = compared(
    project,
    texts,
    read(refiPackage({ ...out, refi: changed as unknown as typeof out.refi })),
  )
  const told = other.proposals.filter(({ state }) => state !== 'same')
  expect(told.map(({ state, by, entity }) => [state, by, entity.id])).toEqual([['changed', 'guid', code!.id]])
  const after = applied(
    project,
    told.map(({ operation }) => operation!),
  )
  expect(after.code.get(code!.id)!.name).toBe('Et helt nytt navn')

  // new GUIDs for everything, as some programs give: known again by names, places and what the texts say
  const ids = new Map<string, string>()
  const fresh = (told_: string): string =>
    told_.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, g(ids.size + 1))
      return ids.get(id)!
    })
  const files = [...out.files].map(([name, text]): [string, string] => [`sources/${fresh(name)}`, text])
  const bare = { ...out.refi, notes: [], links: [], cases: [], noteRefs: [] }
  const moved = compared(
    project,
    texts,
    read(packed({ 'project.qde': fresh(projectXml(bare)), ...Object.fromEntries(files) })),
  )
  const codings = moved.proposals.filter(({ entity }) => entity.kind === 'coding')
  expect(codings.length).toBeGreaterThan(50)
  expect(new Set(codings.map(({ state, by }) => `${state} ${by}`))).toEqual(new Set(['same place']))
  expect(moved.newTexts).toEqual([])
})
