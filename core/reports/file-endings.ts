/** What the files of a report end in, by edition. */
export const fileEndings = {
  document: '.pdf',
  manuscript: '.docx',
  page: '.html',
  slides: '.pptx',
  workbook: '.xlsx',
} as const
