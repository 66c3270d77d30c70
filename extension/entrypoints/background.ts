import { defineBackground } from 'wxt/utils/define-background'
import { startBackground } from '../services/events.ts'

export default defineBackground({ type: 'module', main: startBackground })
