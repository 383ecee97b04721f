import type { ReportModel } from '#core/reports'
import { createPackage, type PackageDraft, zipParts } from '../ooxml/index.ts'
import { simpleWorkbook } from '../xlsx/simple.ts'
import { sheetName } from './chart-series.ts'
import { layoutNames, layoutXml } from './layouts.ts'
import { masterXml } from './master.ts'
import { notesMasterXml, notesSlideXml } from './notes.ts'
import { type PlannedSlide, planSlides } from './plan.ts'
import {
  corePropertiesXml,
  extendedPropertiesXml,
  presentationPropertiesXml,
  presentationXml,
  tableStylesXml,
  viewPropertiesXml,
} from './properties.ts'
import { layoutOf, slideXml } from './slide.ts'
import { themeXml } from './theme.ts'
import { languageTags, slideWords } from './words.ts'

const paths = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  layout: (i: number) => `ppt/slideLayouts/slideLayout${i + 1}.xml`,
  slide: (i: number) => `ppt/slides/slide${i + 1}.xml`,
  notes: (i: number) => `ppt/notesSlides/notesSlide${i + 1}.xml`,
  chart: (i: number) => `ppt/charts/chart${i + 1}.xml`,
  workbook: (i: number) => `ppt/embeddings/Microsoft_Excel_Sheet${i + 1}.xlsx`,
}

const slideEditions: ReadonlySet<ReportModel['edition']> = new Set([
  'slides_substance',
  'slides_mental',
  'slides',
])

/**
 * A report as a PowerPoint presentation: cover, contents, a slide per figure (native, editable charts) and per table
 * (native tables), each section's key messages before them, definitions last, speaker notes on every slide.
 * 13.333 x 7.5 inches. The same model gives the same bytes.
 *
 * @throws Error where the model is not one of the slide editions.
 */
export function writePptx(model: ReportModel): Uint8Array {
  if (!slideEditions.has(model.edition))
    throw new Error(`The edition ${model.edition} is not written as slides`)
  const draft = createPackage()
  const slides = planSlides(model, slideWords(model.language))

  draft.relate('', 'officeDocument', paths.presentation)
  draft.relate('', 'coreProperties', 'docProps/core.xml')
  draft.relate('', 'extendedProperties', 'docProps/app.xml')
  const master = draft.relate(paths.presentation, 'slideMaster', paths.master)
  const references = {
    master,
    slides: slides.map((_, i) => draft.relate(paths.presentation, 'slide', paths.slide(i))),
    notesMaster: draft.relate(paths.presentation, 'notesMaster', paths.notesMaster),
  }
  draft.add(paths.presentation, presentationXml(references), 'presentation')
  addMasters(draft, model)
  addSlides(draft, model, slides)
  addProperties(draft, model, slides.length)
  return zipParts(draft.parts())
}

function addMasters(draft: PackageDraft, model: ReportModel): void {
  const words = slideWords(model.language)
  const language = languageTags[model.language]
  const layoutIds = layoutNames.map((_, i) => draft.relate(paths.master, 'slideLayout', paths.layout(i)))
  draft.relate(paths.master, 'theme', paths.theme)
  draft.add(paths.master, masterXml(layoutIds, words, language), 'slideMaster')
  layoutNames.forEach((name, i) => {
    draft.relate(paths.layout(i), 'slideMaster', paths.master)
    draft.add(paths.layout(i), layoutXml(name, words, language), 'slideLayout')
  })
  draft.relate(paths.notesMaster, 'theme', paths.notesTheme)
  draft.add(paths.notesMaster, notesMasterXml(words, language), 'notesMaster')
  draft.add(paths.theme, themeXml(), 'theme')
  // every master must have a theme part of its own
  draft.add(paths.notesTheme, themeXml(), 'theme')
}

function addSlides(draft: PackageDraft, model: ReportModel, slides: readonly PlannedSlide[]): void {
  const words = slideWords(model.language)
  const language = languageTags[model.language]
  let charts = 0
  slides.forEach((slide, i) => {
    const path = paths.slide(i)
    draft.relate(path, 'slideLayout', paths.layout(layoutNames.indexOf(layoutOf(slide))))
    draft.relate(path, 'notesSlide', paths.notes(i))
    const xml = slideXml(slide, {
      model,
      words,
      number: i + 1,
      linkTo: (number) => draft.relate(path, 'slide', paths.slide(number - 1)),
      addChart: (data, chart) => {
        const [chartPath, workbookPath] = [paths.chart(charts), paths.workbook(charts)]
        charts++
        const workbook = draft.relate(chartPath, 'package', workbookPath)
        draft.add(chartPath, chart(workbook), 'chart')
        draft.embed(
          workbookPath,
          simpleWorkbook(
            sheetName,
            data.rows.map((row) => [...row]),
          ),
        )
        return draft.relate(path, 'chart', chartPath)
      },
    })
    draft.add(path, xml, 'slide')
    draft.relate(paths.notes(i), 'notesMaster', paths.notesMaster)
    draft.relate(paths.notes(i), 'slide', path)
    draft.add(paths.notes(i), notesSlideXml(slide.speech, words, language), 'notesSlide')
  })
}

function addProperties(draft: PackageDraft, model: ReportModel, slides: number): void {
  const parts = [
    ['presProps', 'ppt/presProps.xml', presentationPropertiesXml()],
    ['viewProps', 'ppt/viewProps.xml', viewPropertiesXml()],
    ['tableStyles', 'ppt/tableStyles.xml', tableStylesXml()],
  ] as const
  for (const [type, path, xml] of parts) {
    draft.relate(paths.presentation, type, path)
    draft.add(path, xml, type)
  }
  draft.relate(paths.presentation, 'theme', paths.theme)
  draft.add('docProps/core.xml', corePropertiesXml(model), 'coreProperties')
  draft.add('docProps/app.xml', extendedPropertiesXml(slides), 'extendedProperties')
}
