import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import type { EnvelopePlaceAnswer } from '../types.ts'

const unknown: LocalText = {
  nb: 'tjeneste ikke oppgitt',
  nn: 'teneste ikkje oppgitt',
  en: 'service not stated',
}

type Place = Pick<EnvelopePlaceAnswer, 'participant' | 'service'>
export const placeKey = ({ participant, service }: Place): string => `${participant} ${service ?? ''}`

/** Where envelopes come from: the municipality, and the service where it is known. */
export const placeName = ({ name, serviceName }: EnvelopePlaceAnswer, say: Say): string =>
  `${name}: ${serviceName ?? say(unknown)}`
