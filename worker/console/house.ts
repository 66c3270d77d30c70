import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ChannelsReply, HomeReply, StaffMember } from '#shared/staff.ts'
import type { Vocabulary } from '#shared/subject.ts'
import type { Resource } from './use-resource.ts'

/** What every room of the console shares: who is here, and the content that more than one view shows. */
export interface House {
  staff: StaffMember
  library: string
  home: Resource<HomeReply>
  channels: Resource<ChannelsReply>
  vocabulary: Resource<Vocabulary>
  /** To be called after every change that went through: counts and lists are fetched again. */
  changed: () => void
  /** A view with unsaved text sets the question to ask before it is left; undefined takes it back. */
  holdOn: (question: string | undefined) => void
}

export const HouseContext = createContext<House | undefined>(undefined)

export function useHouse(): House {
  const house = useContext(HouseContext)
  if (house === undefined) throw new Error('a view stands outside the room')
  return house
}

/** Editors and administrators put another vocabulary in place. */
export function mayReplaceVocabulary(staff: StaffMember): boolean {
  return staff.role === 'editor' || staff.role === 'administrator'
}

/** A viewer reads only. */
export function mayWrite(staff: StaffMember): boolean {
  return staff.role !== 'viewer'
}
