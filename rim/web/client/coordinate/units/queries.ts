import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import type { AppointmentAnswer, UnitAnswer } from './answers.ts'

/** The municipality's units, also those that are closed. */
export const unitsQuery = () =>
  queryOptions({
    queryKey: ['units'],
    queryFn: () => request<readonly UnitAnswer[]>('GET', `${ownMunicipality()}/units`),
  })
export const useUnits = () => useQuery(unitsQuery())

/** Who has, or has had, access in the municipality. */
export const appointmentsQuery = () =>
  queryOptions({
    queryKey: ['appointments'],
    queryFn: () => request<readonly AppointmentAnswer[]>('GET', `${ownMunicipality()}/appointments`),
  })
export const useAppointments = () => useQuery(appointmentsQuery())
