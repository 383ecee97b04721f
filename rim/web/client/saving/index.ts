export {
  createSavingDesk,
  type DeskParts,
  type Machine,
  type SavingDesk,
} from './desk.ts'
export type { QueueStore } from './queue.ts'
export type { Saver, Timers } from './saver-parts.ts'
export type { QueueRecord } from './sealing.ts'
export type { Channel, Locks, TabMessage } from './tabs.ts'
export type { Http, Identity, Login } from './transport.ts'
export type { SavingView } from './view.ts'
