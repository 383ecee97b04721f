import { sha256Hex, uuidFrom } from '#core/foundation'
import type { WrittenEdit } from '../project/entities.ts'
import type { Operation } from '../project/operations.ts'
import type { Project } from '../project/project.ts'
import { put, removed } from './tree.ts'

/** What a writer does with a text of a study's report. */
export interface ReportWriting {
  readonly study: string
  readonly language: 'nb' | 'nn'
  readonly section: string
  /** The generated node, or the id of one that the writer adds. */
  readonly node: string
  /** `withdrawn`: the generated text stands again, and one that was added is gone. */
  readonly kind: WrittenEdit['change'] | 'withdrawn'
  /** Of one that is added: the node that it follows; `null`: it begins the section. */
  readonly after: string | null
  readonly text: string
  /** The generated text that the writer saw; empty for one that is added. */
  readonly replaced: string
}

/** The edit that stands over a node of the report in a language; one that is added is known by its own id. */
export const editOver = (
  { edit }: Pick<Project, 'edit'>,
  language: 'nb' | 'nn',
  node: string,
): WrittenEdit | undefined =>
  [...edit.values()].findLast(
    (one) => one.language === language && (one.change === 'added' ? one.id : one.node) === node,
  )

/**
 * Writes over a text of the report, leaves it out, adds one, or goes back; nothing where that is how it is. The first edit over a
 * node has an id made from it, so that of two who begin at once the second is refused and not lost under the first.
 */
export function textWritten(project: Project, writing: ReportWriting): readonly Operation[] {
  const { study, language, section, node, kind, after, text, replaced } = writing
  const there = editOver(project, language, node)
  if (kind === 'withdrawn') return there ? removed(project, 'edit', there.id) : []
  const made = kind === 'added' ? node : uuidFrom(sha256Hex(`report text/${study}/${language}/${node}`))
  return put(project, {
    ...{ kind: 'edit', id: there?.id ?? made, language, section, node, change: kind, text },
    ...{ after: kind === 'added' ? after : null, replaced: kind === 'added' ? '' : replaced },
  })
}
