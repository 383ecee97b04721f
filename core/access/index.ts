export { type Answer, atLeast, can, levelFor, mayEver, rightTo, type Thing } from './can.ts'
export { homeOf } from './home.ts'
export { type Noun, type Right, rights, type Verb, type Within } from './rights.ts'
export {
  type Actor,
  type Level,
  levels,
  type Reach,
  type Role,
  type RoleDescription,
  roles,
} from './roles.ts'
