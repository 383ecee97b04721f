import { type Plan, planFaults } from '#core/indicators'
import { readJson } from './files.ts'

/** The plans that ship with the program. A new plan is a new file and a line here. */
const shipped = ['opptrapping-rus-2016', 'opptrapping-psykisk-helse-2023', 'rusreformen-2024'].map(
  (code) => `core/indicators/data/${code}.json`,
)

let loaded: readonly Plan[] | undefined

/** The plans that ship, read once per process. Throws where a file has faults. */
export function loadPlans(): readonly Plan[] {
  if (loaded === undefined) {
    loaded = shipped.map((path) => {
      const plan = readJson(path) as Plan
      const faults = planFaults(plan)
      if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`)
      return plan
    })
  }
  return loaded
}
