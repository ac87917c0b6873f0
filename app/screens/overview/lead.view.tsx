import { useFormat, useWords } from '../../i18n/index.ts'
import type { Lead } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'

/** What is known now, in one sentence. */
export function useLeadSentence(lead: Lead): string {
  const words = useWords(overviewWords)
  const format = useFormat()
  const said = words.lead
  const moment = (iso: string) => format.relative(new Date(iso))
  switch (lead.kind) {
    case 'silent':
      return said.silent(moment(lead.since))
    case 'not-read':
      return said.notRead
    case 'reading':
      return said.reading
    case 'read-failed':
      return said.readFailed
    case 'behind':
      return said.behind(lead.count, moment(lead.since))
    case 'no-list':
      return said.noList
    case 'no-address':
      return said.noAddress(words.channels[lead.channel])
    case 'never-fetched':
      return said.neverFetched(words.channels[lead.channel])
    case 'waiting':
      return said.waiting(words.channels[lead.channel], lead.count, moment(lead.fetchedAt))
    case 'current':
      return said.current(
        lead.channels
          .map(({ channel, fetchedAt }) => said.read(words.channels[channel], moment(fetchedAt)))
          .join(', '),
      )
  }
}
