import '#shared/tokens.css'
import '#shared/look.css'
import './console.css'
import { render } from 'preact'
import { App } from './App.tsx'

const place = document.getElementById('console')
if (place) render(<App />, place)
