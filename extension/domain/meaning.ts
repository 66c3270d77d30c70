import { channelOrder } from '#shared/answers.ts'
import type { Channel } from '#shared/channel.ts'
import type { Policy, Question } from '#shared/policy.ts'
import type { Vocabulary } from '#shared/subject.ts'

/** What of an edition gives answers their meaning. */
export interface Meant {
  readonly policy: Pick<Policy, 'channels' | 'epochDays'>
  readonly channels: readonly Pick<Channel, 'slug'>[]
  readonly vocabulary: Pick<Vocabulary, 'groups'>
}

/**
 * What the answers of a question stand for in an edition, in their order, as one text: the slugs of `channel`, the ids of the vocabulary's groups for whatever is answered
 * by subject, the days between the two stages of `move`. Of two equal texts over one domain every index means the same; it names no library, whose words may differ all the same.
 */
export function meaningOf({ id, domain }: Pick<Question, 'id' | 'domain'>, { policy, channels, vocabulary }: Meant): string {
  switch (id) {
    case 'channel':
      return channelOrder(policy, channels, domain).join(' ')
    case 'move':
      return String(policy.epochDays)
    case 'stage':
      return ''
    default:
      return vocabulary.groups.join(' ')
  }
}
