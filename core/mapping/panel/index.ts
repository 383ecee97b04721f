export { followableRows } from './followable.ts'
export { type LinkingGrant, trainingGrant } from './grant.ts'
export { linkedPanel, type Panel, type PanelFate, type PanelRequest } from './link.ts'
export {
  comparableVariables,
  type Direction,
  directions,
  type PanelVariable,
  panelFates,
  panelTransitions,
  panelVariables,
  type RawTransitions,
} from './transitions.ts'
