import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  all,
  type Entity,
  type ExchangeStudy,
  type ExportOptions,
  entityKinds,
  exported,
  imported,
  type Project,
} from '#core/interviews'
import { projectXml, refiPackage } from '#rim/exports'
import { readRefi } from '#rim/imports'
import { anyStudy } from './any-study.ts'
import { schemaErrors } from './validate.ts'

const options: ExportOptions = {
  kind: 'archive',
  language: 'nb',
  date: '2026-09-01T10:00:00Z',
  program: 'Lyttepost 0.1.0',
}

const entitiesOf = (project: Project): readonly Entity[] =>
  entityKinds
    .flatMap((kind) => [...all(project, kind)] as Entity[])
    .sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1))

const there = (study: ExchangeStudy, how: ExportOptions = options) => {
  const out = exported(study, how)
  const file = readRefi(refiPackage(out))
  return {
    out,
    file,
    back: imported({ ...file, refi: file.refi! }, { importer: 'kari', coders: study.coders }),
  }
}

describe('a project of our own', () => {
  test('comes back as it was, with its texts, interviews and informants, and nothing lost', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom('nb', 'nn'), (study, language) => {
        const { back, file } = there(study, { ...options, language })
        expect(file.problems).toEqual([])
        expect(entitiesOf(back.project)).toEqual(entitiesOf(study.project))
        expect(sorted(back.texts)).toEqual(sorted(study.texts))
        expect(sorted(back.interviews)).toEqual(sorted(study.interviews))
        expect(sorted(back.informants)).toEqual(sorted(study.informants))
        expect(back.losses).toEqual([])
        expect(back.warnings).toEqual([])
        expect(back.coders).toEqual([])
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  test('is valid by the standard’s schema, as an archive and shared', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom('archive', 'share'), (study, kind) => {
        expect(schemaErrors(projectXml(exported(study, { ...options, kind }).refi), 'Project')).toEqual([])
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  test('gives the same bytes each time, and what is read is written again as it was', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const { out, file } = there(study)
        expect(refiPackage(exported(study, options))).toEqual(refiPackage(out))
        expect(file.refi).toEqual(out.refi)
        expect(projectXml(file.refi!)).toBe(projectXml(out.refi))
      }),
      { seed: 3, numRuns: 60 },
    )
  })
})

const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
