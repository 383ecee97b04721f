import type { ParticipantAnswer } from './answers.ts'

/** How far somebody has come with the invitation. */
export const standings = ['waiting', 'invited', 'accepted', 'declined'] as const
export type Standing = (typeof standings)[number]

export const standingOf = ({ answer, invitedAt }: ParticipantAnswer): Standing =>
  answer ?? (invitedAt === null ? 'waiting' : 'invited')

/** Which participants are shown; empty: all. */
export interface ParticipantFilter {
  readonly text: string
  readonly region: string
  readonly standing: Standing | ''
}

/** Whether a participant is shown: its name or number begins with, or holds, what is written. */
export function isShown(one: ParticipantAnswer, { text, region, standing }: ParticipantFilter): boolean {
  const wanted = text.trim().toLowerCase()
  const names = [one.name.toLowerCase(), one.municipality, one.district ?? '']
  return (
    (wanted === '' || names.some((name) => name.includes(wanted))) &&
    (region === '' || one.region === region) &&
    (standing === '' || standingOf(one) === standing)
  )
}
