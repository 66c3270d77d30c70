import { openPage, tabAsked } from '../../ui/open-page.tsx'
import { Panel } from '../../ui/pages/panel/Panel.tsx'

openPage(<Panel tabId={tabAsked()} />)
