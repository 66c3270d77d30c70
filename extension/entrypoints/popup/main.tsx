import { openPage, tabAsked } from '../../ui/open-page.tsx'
import { Popup } from '../../ui/pages/popup/Popup.tsx'

openPage(<Popup tabId={tabAsked()} />)
