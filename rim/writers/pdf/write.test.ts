import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import type { ReportModel } from '#core/reports'
import { createPdfContext, writePdf } from './index.ts'
import { readPdf } from './read-pdf.ts'
import { hardModel, longModel, modelOf, specialCharacters } from './sample-model.ts'

const context = createPdfContext()
const bokmål = hardModel()
const bytes = writePdf(bokmål, context)
const read = readPdf(bytes)
const paragraph = (text: string): ReportModel =>
  modelOf([{ id: 's', title: 'Kapittel', nodes: [{ type: 'paragraph', id: 'p', text }] }])

describe('the document', () => {
  it('is A4 on every page', () => {
    expect(read.pages.length).toBeGreaterThan(5)
    for (const { width, height } of read.pages) {
      expect(width).toBeCloseTo(595.276, 2)
      expect(height).toBeCloseTo(841.89, 2)
    }
  })

  it('names its language, in both forms', () => {
    expect(read.language).toBe('nb-NO')
    expect(readPdf(writePdf(hardModel('nn'), context)).language).toBe('nn-NO')
  })

  it('has a bookmark for each section, with every sign as it was written', () => {
    expect(read.bookmarks).toEqual([
      'Mottakernes levekår',
      'Et avsnitt uten innhold',
      `Tegn og lange tabeller ${specialCharacters}`,
    ])
  })

  it('is tagged: headings, tables with head cells, captions, lists', () => {
    expect(read.objects).toContain('/StructTreeRoot')
    expect(read.objects).toMatch(/\/Marked true/)
    // contents and three sections
    expect(read.tags.H1).toBe(4)
    expect(read.tags.Table).toBe(5)
    expect(read.tags.Caption).toBe(6)
    expect(read.tags.Figure).toBe(1)
    expect(read.tags.L).toBe(1)
    // plain 4, wide 13 and two groups of 9, long 3 and three groups of 3, longer 3 and eight of 3, none 4
    expect(read.tags.TH).toBe(4 + 13 + 18 + 3 + 9 + 3 + 24 + 4)
    // eight rows of 4, six of 9, 22 + 1 of 3, 62 + 1 of 3
    expect(read.tags.TD).toBe(32 + 54 + 69 + 189)
  })

  it('carries the alternative text of each figure', () => {
    expect(read.alternatives).toEqual([
      'Liggende søyler for åtte livsområder (areas). Bolig: grønn 50 %, gul 30 %, rød 20 %.',
    ])
  })

  it('asks for PDF/UA-1 and states title, author and the day it was made', () => {
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(read.metadata).toContain('Tjenestemottakere i Storfjord 2020')
    expect(read.metadata).toContain('Lyttepost')
    expect(read.metadata).toContain('2026-11-22')
    expect(read.objects).toMatch(/\/DisplayDocTitle true/)
  })

  it('is the same bytes each time, whatever was written in between', () => {
    writePdf(paragraph('Noe annet.'), context)
    expect(Buffer.compare(writePdf(bokmål, context), bytes)).toBe(0)
    expect(Buffer.compare(writePdf(bokmål, createPdfContext()), bytes)).toBe(0)
  })

  it('is written in a worker thread too, with the same bytes', async () => {
    const code = `
      const { parentPort, workerData } = require('node:worker_threads')
      import('tsx/esm/api')
        .then(({ register }) => register())
        .then(() => import(workerData.url))
        .then(({ createPdfContext, writePdf }) =>
          parentPort.postMessage(writePdf(workerData.model, createPdfContext())))`
    const worker = new Worker(code, {
      eval: true,
      execArgv: ['--conditions=lyttepost-source'],
      workerData: { url: new URL('./index.ts', import.meta.url).href, model: bokmål },
    })
    const made = await new Promise<Uint8Array>((resolve, reject) => {
      worker.on('message', resolve)
      worker.on('error', reject)
    })
    await worker.terminate()
    expect(Buffer.compare(made, bytes)).toBe(0)
  })

  it('holds a report of usual length', () => {
    const long = readPdf(writePdf(longModel(), context))
    expect(long.pages.length).toBeGreaterThanOrEqual(25)
    expect(long.pages.length).toBeLessThanOrEqual(40)
    expect(long.tags.Table).toBe(45)
    expect(long.alternatives).toHaveLength(25)
  })
})

describe('nothing goes wrong in silence', () => {
  it('refuses a sign that the font cannot show', () => {
    expect(() => writePdf(paragraph('Tegnet 漢'), context)).toThrow(/漢/)
  })

  it('refuses a warning, such as a missing font', () => {
    const workspace = mkdtempSync(join(tmpdir(), 'lyttepost-template-'))
    cpSync(context.workspace, workspace, { recursive: true })
    const template = join(workspace, 'report.typ')
    writeFileSync(template, readFileSync(template, 'utf8').replace('"Source Sans 3"', '"No Such Font"'))
    const changed = { ...context, workspace, compiler: NodeCompiler.create({ workspace }) }
    expect(() => writePdf(paragraph('Tekst'), changed)).toThrow(/unknown font family: no such font/)
    rmSync(workspace, { recursive: true })
  })

  it('refuses another edition, a date that is none and a figure without alternative text', () => {
    expect(() => writePdf({ ...bokmål, edition: 'workbook' }, context)).toThrow(/workbook/)
    expect(() => writePdf({ ...bokmål, made: 'i dag' }, context)).toThrow(/ISO date/)
    const mute = structuredClone(bokmål)
    const figure = mute.sections[0]!.nodes.find((node) => node.type === 'figure')!
    Object.assign(figure.figure, { alternative: ' ' })
    expect(() => writePdf(mute, context)).toThrow(/no alternative text/)
  })

  it('writes the next report after one that failed', () => {
    expect(() => writePdf(paragraph('漢'), context)).toThrow()
    expect(Buffer.compare(writePdf(bokmål, context), bytes)).toBe(0)
  })
})

describe('the document for keeping', () => {
  it('says that it is PDF/A-2a, tagged, and no PDF/UA', () => {
    const kept = readPdf(writePdf(bokmål, context, 'a-2a'))
    expect(kept.metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(kept.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(kept.metadata).not.toContain('pdfuaid')
    expect(read.metadata).not.toContain('pdfaid:')
    expect(kept.pages.length).toBe(read.pages.length)
    expect(kept.language).toBe('nb-NO')
  })
})
