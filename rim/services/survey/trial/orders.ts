import { groupBy } from '#core/foundation'
import { makeSurveyOrders, type PaperWorkshop } from '../paper-forms/index.ts'
import type { ServiceWithOrder } from './services.ts'
import type { Stage } from './stage.ts'

/** Codes by service, as they are printed: the piles of forms. */
export type Piles = ReadonlyMap<string, string[]>

/**
 * Makes every order as the task does, and looks at each form as it is printed: the codes stand in clear on paper and
 * nowhere else.
 */
export async function makePiles(
  stage: Pick<Stage, 'desks'>,
  services: readonly ServiceWithOrder[],
  workshop: Pick<PaperWorkshop, 'print' | 'closed'>,
): Promise<Piles> {
  const printed: { readonly title: string; readonly codes: readonly string[] }[] = []
  const faults: unknown[] = []
  await makeSurveyOrders(stage.desks, {
    workshop: {
      get closed() {
        return workshop.closed
      },
      async print(asked) {
        const made = await workshop.print(asked)
        if ('copies' in asked)
          printed.push({ title: asked.title, codes: asked.copies.map(({ code }) => code.replace('-', '')) })
        return made
      },
    },
    onFault: (cause) => faults.push(cause),
  })
  if (faults.length > 0) throw faults[0]
  const byTitle = groupBy(printed, ({ title }) => title)
  return new Map(
    services.map(({ service, participant }) => {
      const own = byTitle.get(`${service.name}, ${participant.name}`) ?? []
      return [service.id, own.flatMap(({ codes }) => codes)]
    }),
  )
}
