import { describe, expect, it } from 'vitest';
import {
  orderLine,
  registerHeader,
  registerPreamble,
  registerSample,
  registerText,
  withSample,
} from '../../test/register-text.ts';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { plannedYears } from './planned-years.ts';
import { parseSipriRegister } from './sipri-register.ts';

const { vocabulary } = await shippedData();
const read = (text: string) => parseSipriRegister('register.csv', text, vocabulary);
const faultsOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

describe('a register as downloaded', () => {
  const text = registerText([
    'Turkiye,Israel,2010,?,10,?,Invented-1,armed drone,10,?,2012; 2013; 2014,Second hand but modernized,"$10 m deal, with aid",2.5,25,25',
    'Czechia,"Bosnia-Herzegovina",2019,,,,Invented-2,tank,0,,,New,EUR5 m Škoda deal; delivery planned 2026-2030,,,0',
  ]);

  it('gives its orders with marks, years, codes and plans', () => {
    const { generated, selectedYears, rows } = read(text);
    expect([generated, selectedYears]).toEqual(['2026-05-18', { from: null, to: null }]);
    expect(rows[0]).toEqual({
      line: 9,
      recipient: { name: 'Turkiye', iso3: 'TUR' },
      supplier: { name: 'Israel', iso3: vocabulary.countries.has('ISR') ? 'ISR' : null },
      orderYear: 2010,
      orderYearUncertain: true,
      ordered: 10,
      orderedUncertain: true,
      designation: 'Invented-1',
      description: 'armed drone',
      delivered: 10,
      deliveredUncertain: true,
      deliveryYears: [2012, 2013, 2014],
      status: 'modernised',
      comments: '$10 m deal, with aid',
      planned: null,
      notYetOrdered: false,
    });
    expect(rows[1]).toMatchObject({
      recipient: { iso3: 'CZE' },
      supplier: { name: 'Bosnia-Herzegovina', iso3: null },
      ordered: null,
      delivered: 0,
      deliveryYears: [],
      comments: 'EUR5 m Škoda deal; delivery planned 2026-2030',
      planned: { first: 2026, last: 2030 },
    });
  });

  it('may have a byte order mark, Windows line ends and blank lines at its end', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(read(windows)).toEqual(read(text));
  });

  it('says which years it was limited to', () => {
    expect(read(registerText([], undefined, "'2000' to '2025'")).selectedYears).toEqual({
      from: 2000,
      to: 2025,
    });
  });
});

it.each([
  ['delivery planned 2026', 2026, 2026],
  ['Delivery planned from 2027', 2027, null],
  ['X; delivery planned by end-2030', null, 2030],
  ['delivery by planned 2026', null, 2026],
  ['delivery probably planned 2027-2028', 2027, 2028],
  ['delivery planned from early-2030s to 2050', 2030, 2050],
  ['delivery planned from 2033/2034', 2033, null],
  ['delivery planned from 2028-2030', 2028, null],
])('reads "%s"', (comment, first, last) => {
  expect(plannedYears(comment)).toEqual({ first, last });
});

it('reads no plan where there is none', () => {
  expect(plannedYears('delivery delayed from 2009-2010')).toBeNull();
  expect(plannedYears('')).toBeNull();
});

describe('another file is refused', () => {
  it.each([
    ['empty', '', 1],
    ['another table', 'case_id,buyer\n1,POL\n', 1],
    ['a workbook', 'PK\u0003\u0004\u0000\u0000', 1],
  ])('%s, with what was expected', (_, text, line) => {
    expect(faultsOf(text)).toEqual([
      expect.objectContaining({
        code: 'register-header',
        line,
        example: expect.stringMatching(/^Recipient,Supplier,Year of order, ,/),
      }),
    ]);
  });

  it('a shifted column', () => {
    const shifted = registerText([]).replace('Year of order, ,', 'Year of order,');
    expect(faultsOf(shifted)).toEqual([expect.objectContaining({ code: 'register-header', line: 8 })]);
  });

  it('no date, or a date that does not exist', () => {
    expect(faultsOf(registerHeader)).toEqual([expect.objectContaining({ code: 'register-date' })]);
    expect(faultsOf(`${registerPreamble('31 June 2026 1:00:00 PM')}${registerHeader}`)).toEqual([
      expect.objectContaining({ code: 'register-date', line: 7, value: expect.stringContaining('31 June') }),
    ]);
  });

  it('every bad cell, by line and column', () => {
    const good = orderLine(2018, 2020);
    const faults = faultsOf(
      registerText([
        good,
        good.replace('2018,,4', '18,,4'),
        good.replace('2018,,4', '2018,x,4'),
        good.replace('2018,,4', '2018,,-4'),
        good.replace(',2020,', ',2020/21,'),
        good.replace(',2020,', ',2017,'),
        good.replace(',2020,', ',2031,'),
        good.replace(',2020,', ',,'),
        good.replace('New', 'Nearly new'),
        good.replace('Poland', ''),
        'Poland,too short',
        good.replace(',1,4,4', ',one,4,4'),
      ]),
    );
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [10, 3],
      [11, 4],
      [12, 5],
      [13, 11],
      [14, 11],
      [15, 11],
      [16, 11],
      [17, 12],
      [18, 1],
      [19, undefined],
      [20, 14],
    ]);
    for (const fault of faults) expect(fault.where).toBe('register.csv');
  });

  it('quotes that never close', () => {
    expect(faultsOf(registerText([`"${orderLine(2018, 2020)}`]))).toEqual([
      expect.objectContaining({ code: 'csv-syntax', line: expect.any(Number) }),
    ]);
  });
});

it.skipIf(registerSample === undefined)(`reads every order ${withSample}`, () => {
  const { generated, rows } = read(registerSample!);
  expect([generated, rows.length]).toEqual(['2026-05-18', 1422]);
  expect(rows.filter(({ deliveryYears }) => deliveryYears.length === 0)).toHaveLength(364);
  expect(rows.filter(({ orderYearUncertain }) => orderYearUncertain)).toHaveLength(390);
  expect(rows.filter(({ recipient }) => recipient.iso3 === null)).toEqual([]);
  expect(rows.filter(({ planned }) => planned !== null)).toHaveLength(152);
});
