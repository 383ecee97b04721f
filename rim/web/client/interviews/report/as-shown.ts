import { editOver, type Project } from '#core/interviews'
import type { Writing } from '../../report-texts/index.ts'

/** Whether a text of the report is still as the page shows it: nobody has written over it since it was fetched. */
export function isAsShown(
  project: Pick<Project, 'edit'>,
  language: 'nb' | 'nn',
  { id, state = 'generated', text, replaced, follows }: Writing['part'],
): boolean {
  const there = editOver(project, language, id)
  if (!there || there.change !== state) return !there && state === 'generated'
  return (
    (state === 'removed' || there.text === text) &&
    (state === 'added' ? there.after === follows : there.replaced === replaced)
  )
}
