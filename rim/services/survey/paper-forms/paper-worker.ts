import {
  createWriterContext,
  writeSurveyCards,
  writeSurveyForm,
  writeSurveyForms,
  writeSurveySheet,
} from '#rim/writers'
import { answerQuestions } from '../../thread-answers.ts'
import { type PaperAsked, type PaperMade, pagesOf } from './printing.ts'

/** The far end of `workshop.ts`: prints one thing after the other. */
const context = createWriterContext()

answerQuestions((asked: PaperAsked): PaperMade => {
  switch (asked.kind) {
    case 'forms':
      return writeSurveyForms(asked, context.pdf())
    case 'cards':
      return writeSurveyCards(asked, context.pdf())
    case 'sheet':
      return writeSurveySheet(asked.sheet, asked.made, context.pdf())
    case 'specimen':
      return { bytes: writeSurveyForm(asked, asked.mark, context.pdf()), pages: pagesOf(asked.form) }
  }
})
