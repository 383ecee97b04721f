import type { ReportModel } from '#core/reports'

/** The report for the screen: the page's sections, which are the document's. Null where there is no page. */
export function screenOf(models: readonly ReportModel[]): ReportModel | null {
  const page = models.find(({ edition }) => edition === 'page')
  return page ? { ...page, edition: 'screen', fileName: page.fileName.replace(/\.html$/, '') } : null
}
