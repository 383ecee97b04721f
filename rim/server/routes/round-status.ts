import { z } from 'zod'
import { roundStatus } from '#rim/services'
import { route } from '../route.ts'
import { fetchRound, ofRound } from './places.ts'
import { groups } from './rounds.ts'
import { day, mode, moment } from './shapes.ts'

/** -1: fewer than five, but some. */
const count = z.int().min(-1)

export const roundStatusRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/status',
    summary: {
      nb: 'Hvor langt hver kommune har kommet i runden, i tall',
      nn: 'Kor langt kvar kommune har kome i runden, i tal',
      en: 'How far each municipality has come in the round, in counts',
    },
    noun: 'round-status',
    verb: 'read',
    params: ofRound,
    answer: z.object({
      counties: z.array(z.object({ number: z.string(), name: z.string() })),
      municipalities: z.array(
        z.object({
          municipality: z.string(),
          name: z.string(),
          county: z.string(),
          stage: z.enum([
            'outside',
            'not-invited',
            'invited',
            'declined',
            'joined',
            'registering',
            'submitted',
          ]),
          invitation: z
            .object({
              invitedAt: moment,
              answerBy: day,
              answer: z.enum(['accepted', 'declined']).nullable(),
              reason: z.string(),
            })
            .nullable(),
          taking: z
            .object({
              mode,
              groups,
              joinedAt: moment,
              submittedAt: moment.nullable(),
              release: z.int(),
              units: z.int(),
              drafts: count,
              complete: count,
              expected: z.int().nullable(),
            })
            .nullable(),
          report: z.enum(['waiting', 'making', 'made', 'failed']).nullable(),
        }),
      ),
    }),
    fetch: async (call, { params }) => {
      const value = await fetchRound(call, params)
      return value && { thing: { noun: 'round-status', territories: call.actor.territories }, value }
    },
    act: async ({ work, actor }, _input, found) => {
      const { counties, municipalities } = await roundStatus(work, actor, found)
      return {
        counties: counties.map((one) => ({ ...one })),
        municipalities: municipalities.map(({ taking, ...rest }) => ({
          ...rest,
          taking: taking && { ...taking, groups: [...taking.groups] },
        })),
      }
    },
  }),
]
