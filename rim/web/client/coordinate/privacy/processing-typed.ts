import type { ProcessingAnswer, ProcessingSettings } from './answers.ts'

/** What stands in the form: every field a text, and for what may be absent, none or somebody, which. */
export interface TypedProcessing {
  readonly contact: string
  readonly controllerName: string
  readonly controllerContact: string
  readonly processor: 'open' | 'none' | 'other'
  readonly processorName: string
  readonly processorContact: string
  readonly officer: 'none' | 'other'
  readonly officerName: string
  readonly officerContact: string
  readonly six: '' | 'c' | 'e'
  readonly nine: '' | 'g' | 'h' | 'i' | 'j'
  readonly transfer: 'open' | 'none' | 'other'
  readonly transferNb: string
  readonly transferNn: string
}

/** What is stored, as it stands in the form. */
export function typedOf({ contact, settings }: ProcessingAnswer): TypedProcessing {
  const { controller, processor, dataProtectionOfficer: officer, article, transfer } = settings
  return {
    contact,
    controllerName: controller?.name ?? '',
    controllerContact: controller?.contact ?? '',
    processor: processor === undefined ? 'open' : processor === null ? 'none' : 'other',
    processorName: processor?.name ?? '',
    processorContact: processor?.contact ?? '',
    officer: officer ? 'other' : 'none',
    officerName: officer?.name ?? '',
    officerContact: officer?.contact ?? '',
    six: article?.six ?? '',
    nine: article?.nine ?? '',
    transfer: transfer === undefined ? 'open' : transfer === null ? 'none' : 'other',
    transferNb: transfer?.nb ?? '',
    transferNn: transfer?.nn ?? '',
  }
}

export type ProcessingFault = Exclude<keyof TypedProcessing, 'processor' | 'officer' | 'transfer'>

/** Fields that must be filled in before it can be stored: a name of each that is named, both letters or none. */
export function faultsOf(typed: TypedProcessing): readonly ProcessingFault[] {
  const empty = (field: ProcessingFault): boolean => typed[field].trim() === ''
  const faults: ProcessingFault[] = []
  if (empty('controllerName') && !empty('controllerContact')) faults.push('controllerName')
  if (typed.processor === 'other' && empty('processorName')) faults.push('processorName')
  if (typed.officer === 'other' && empty('officerName')) faults.push('officerName')
  if (empty('six') && !empty('nine')) faults.push('six')
  if (empty('nine') && !empty('six')) faults.push('nine')
  if (typed.transfer === 'other') {
    for (const field of ['transferNb', 'transferNn'] as const) if (empty(field)) faults.push(field)
  }
  return faults
}

/** What is sent of the form; undecided parts are left out. */
export function sentOf(typed: TypedProcessing): ProcessingSettings & { readonly contact: string } {
  const party = (name: string, contact: string) => ({ name: name.trim(), contact: contact.trim() })
  const { processor, officer, six, nine, transfer } = typed
  return {
    contact: typed.contact.trim(),
    ...(typed.controllerName.trim() !== '' && {
      controller: party(typed.controllerName, typed.controllerContact),
    }),
    ...(processor !== 'open' && {
      processor: processor === 'none' ? null : party(typed.processorName, typed.processorContact),
    }),
    dataProtectionOfficer: officer === 'none' ? null : party(typed.officerName, typed.officerContact),
    ...(six !== '' && nine !== '' && { article: { six, nine } }),
    ...(transfer !== 'open' && {
      transfer: transfer === 'none' ? null : { nb: typed.transferNb.trim(), nn: typed.transferNn.trim() },
    }),
  }
}
