import { collector, type Reading } from '../claims.ts'
import { schemeOf } from '../normalise/subject.ts'
import { all, attribute, children, selfOrAll, textOf } from './xml.ts'

const agents = ['persname', 'corpname', 'famname', 'name'] as const

/** Reads EAD 2002 and EAD3: the unit the finding aid describes as a whole. Its components are parts of it and not read. */
export function readEad(root: Element): Reading | undefined {
  const found = selfOrAll(root, 'archdesc')
  const archdesc = found[0]
  const did = archdesc === undefined ? undefined : children(archdesc, 'did')[0]
  if (archdesc === undefined || did === undefined || found.length > 1) return undefined
  const reading = collector('ead', 0.88)
  reading.work = 2
  reading.works = 1
  for (const title of children(did, 'unittitle')) reading.add('title', titleOf(title))
  for (const code of children(did, 'unitid')) reading.add('referencecode', textOf(code))
  for (const date of children(did, 'unitdate')) reading.add('date', dateOf(date))
  for (const date of children(did, 'unitdatestructured')) reading.add('date', structured(date))
  for (const origin of children(did, 'origination')) {
    const named = children(origin, ...agents)
    for (const name of named.length > 0 ? named : [origin])
      reading.add('creator', headingOf(name, ', '), { whole: true, role: attribute(name, 'role') || attribute(name, 'relator') })
  }
  for (const holder of children(did, 'repository')) reading.add('repository', textOf(all(holder, 'corpname')[0] ?? all(holder, 'name')[0] ?? holder))
  for (const copy of children(did, 'dao', 'daogrp', 'daoset').flatMap((group) =>
    group.localName === 'dao' ? [group] : [...all(group, 'daoloc'), ...all(group, 'dao')],
  ))
    reading.add('holding', attribute(copy, 'href'), { label: attribute(copy, 'title') || attribute(copy, 'linktitle') || textOf(copy) })
  for (const material of children(did, 'langmaterial'))
    for (const language of all(material, 'language')) reading.add('language', attribute(language, 'langcode') || textOf(language))
  reading.add('level', attribute(archdesc, 'level') === 'otherlevel' ? attribute(archdesc, 'otherlevel') : attribute(archdesc, 'level'))
  reading.add('type', 'archival')
  // Headings of the unit itself: those of its components stand inside `dsc`.
  const access = children(archdesc, 'controlaccess', 'descgrp').flatMap((group) => [group, ...all(group, 'controlaccess')])
  for (const heading of new Set(access.flatMap((group) => children(group, 'subject', 'geogname', 'occupation', 'function', 'title', ...agents)))) {
    const scheme = schemeOf(attribute(heading, 'source'))
    reading.add('subject', headingOf(heading, ' -- '), { whole: true, ...(scheme === undefined ? {} : { scheme }) })
  }
  return reading
}

/** The title without the dates EAD 2002 allows inside it. */
function titleOf(title: Element): string {
  const dates = all(title, 'unitdate').map(textOf)
  return dates.reduce((text, date) => (date === '' ? text : text.replace(date, '')), textOf(title)).replace(/[\s,;:]+$/, '')
}

/** `normal="1890/1912"` where it is given, else the words. */
function dateOf(date: Element): string {
  const normal = attribute(date, 'normal')
  const range = /^(\d{4})(?:-?\d\d){0,2}\/(\d{4})(?:-?\d\d){0,2}$/.exec(normal)
  return range === null ? normal || textOf(date) : range[1] === range[2] ? (range[1] ?? '') : `${range[1]}/${range[2]}`
}

function structured(date: Element): string {
  const from = all(date, 'fromdate')[0]
  const until = all(date, 'todate')[0]
  const value = (element: Element): string => attribute(element, 'standarddate') || textOf(element)
  if (from === undefined) return textOf(all(date, 'datesingle')[0])
  return until === undefined ? value(from) : `${value(from).slice(0, 4)}/${value(until).slice(0, 4)}`
}

/** A heading, or the parts EAD3 writes it in. */
function headingOf(element: Element, joint: string): string {
  const parts = children(element, 'part').map(textOf)
  return parts.length > 0 ? parts.join(joint) : textOf(element)
}
