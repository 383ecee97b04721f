export {
  type WithdrawalDone,
  type WithdrawalTrace,
  type Withdrawing,
  withdrawalTrace,
  withdrawInformant,
} from './withdrawal.ts'
