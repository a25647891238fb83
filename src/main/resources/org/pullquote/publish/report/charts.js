// Charts, drawn with d3 as SVG. Each says in words what it shows and has the same numbers in a table.

function svg(width, height) {
  return d3.create('svg').attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
}

/** A drawing in a cell of a table; the number stands beside it. */
function glyph(width, height) {
  return svg(width, height).attr('aria-hidden', 'true').attr('class', 'glyph');
}

function barGlyph(value, most) {
  const width = 52;
  const chart = glyph(width, 12);
  const x = d3.scaleLinear([0, most || 1], [0, width]);
  chart.append('rect').attr('class', 'track').attr('width', width).attr('height', 12);
  chart.append('rect').attr('class', 'bar').attr('width', Math.max(value ? 1 : 0, x(value ?? 0))).attr('height', 12);
  return chart.node();
}

/** Parts of a whole, side by side; each part has a class and a share. */
function stackGlyph(parts, width) {
  const chart = glyph(width, 12).attr('preserveAspectRatio', 'none');
  let begin = 0;
  for (const part of parts) {
    const extent = (part.share ?? 0) * width;
    chart.append('rect').attr('class', part.class).attr('x', begin).attr('width', Math.max(0, extent - (extent > 2 ? 1 : 0)))
      .attr('height', 12).append('title').text(part.label + ' ' + percent(part.share));
    begin += extent;
  }
  return chart.node();
}

/** The range of a chart of tones: from the lowest to the highest end that is drawn, and zero. */
function toneRange(rows, marks) {
  const ends = rows.flatMap((row) => marks.flatMap((mark) => [mark.value(row), mark.low(row), mark.high(row)]))
    .filter((value) => value !== null && value !== undefined);
  const low = Math.min(-0.02, d3.min(ends) ?? 0);
  const high = Math.max(0.02, d3.max(ends) ?? 0);
  const margin = (high - low) / 12;
  return [Math.max(-1, low - margin), Math.min(1, high + margin)];
}

/** A dot with its interval; without one it is hollow. */
function toneGlyph(value, low, high, range) {
  const width = 66;
  const chart = glyph(width, 16);
  const x = d3.scaleLinear(range, [4, width - 4]).clamp(true);
  chart.append('line').attr('class', 'zero').attr('x1', x(0)).attr('x2', x(0)).attr('y1', 0).attr('y2', 16);
  if (value === null || value === undefined) return chart.node();
  if (low !== null && low !== undefined) {
    chart.append('line').attr('class', 'interval').attr('x1', x(low)).attr('x2', x(high)).attr('y1', 8).attr('y2', 8);
  }
  chart.append('circle').attr('class', low === null || low === undefined ? 'dot small' : 'dot').attr('cx', x(value)).attr('cy', 8).attr('r', 4);
  return chart.node();
}

/**
 * A figure: its title, what it shows, the chart that is drawn anew at every width, and its numbers as a table.
 */
function figure({ title, note, legend, draw, says, numbers }) {
  const holder = h('div', { class: 'chart' });
  let drawn = 0;
  const redraw = () => {
    const width = Math.floor(holder.clientWidth);
    if (width > 0 && width !== drawn) {
      drawn = width;
      const chart = draw(width).attr('role', 'img').attr('aria-label', says);
      holder.replaceChildren(chart.node());
    }
  };
  new ResizeObserver(redraw).observe(holder);
  return h('figure', null,
    h('figcaption', null, h('h3', null, title), note && h('p', null, note)),
    legend,
    holder,
    numbers && h('details', { class: 'numbers' }, h('summary', null, 'The numbers as a table'), numbers));
}

function legendOf(entries) {
  return h('ul', { class: 'legend', 'aria-label': 'Legend' }, entries.map((entry) => h('li', null,
    h('span', { class: 'swatch ' + entry.class, 'aria-hidden': 'true' }), entry.label)));
}

/** Rows of labels at the left on a wide page, above their marks on a narrow one. */
function rowLayout(width, labels, rowHeight) {
  const narrow = width < 520;
  const longest = d3.max(labels, (label) => label.length) ?? 0;
  const left = narrow ? 8 : Math.min(Math.max(110, longest * 7.2), width * 0.4);
  const height = narrow ? rowHeight + 16 : rowHeight;
  return {
    narrow, left, height,
    characters: Math.floor((narrow ? width - 16 : left) / 7.2),
    right: width - 12,
    baseline: narrow ? 26 : height / 2,
    label: (row) => row.append('text').attr('class', 'label').attr('x', narrow ? left : left - 12)
      .attr('y', narrow ? 12 : height / 2).attr('dy', narrow ? 0 : '0.35em').attr('text-anchor', narrow ? 'start' : 'end'),
  };
}

function shortened(text, characters) {
  return text.length <= characters ? text : text.slice(0, characters - 1).trimEnd() + '\u2026';
}

/**
 * Dots with their intervals, a row for each name; the zero line is marked.
 * `marks`: [{ class, value(row), low(row), high(row) }], drawn one below the other in the row.
 */
function dotRows(width, rows, { name, marks }) {
  const [low, high] = toneRange(rows, marks);
  const layout = rowLayout(width, rows.map(name), 14 + 12 * marks.length);
  const top = 26;
  const chart = svg(width, top + rows.length * layout.height + 8);
  const x = d3.scaleLinear([low, high], [layout.left, layout.right]);
  const bottom = top + rows.length * layout.height;
  const ticks = Math.max(3, Math.min(9, width / 110));
  const axis = chart.append('g').attr('class', 'axis').attr('transform', `translate(0,${top - 6})`)
    .call(d3.axisTop(x).ticks(ticks).tickFormat((value) => (value === 0 ? '0' : x.tickFormat(ticks, '+')(value))).tickSize(4));
  axis.select('.domain').remove();
  chart.append('g').attr('class', 'grid').selectAll('line').data(x.ticks(ticks)).join('line')
    .attr('x1', x).attr('x2', x).attr('y1', top - 4).attr('y2', bottom).attr('class', (value) => (value === 0 ? 'zero' : null));
  chart.selectAll('g.row').data(rows).join('g').attr('class', 'row')
    .attr('transform', (row, i) => `translate(0,${top + i * layout.height})`)
    .each(function (row) {
      const group = d3.select(this);
      layout.label(group).text(shortened(name(row), layout.characters)).append('title').text(name(row));
      marks.forEach((mark, i) => {
        const y = layout.baseline + (i - (marks.length - 1) / 2) * 11;
        const value = mark.value(row);
        if (value === null || value === undefined) return;
        const known = mark.low(row) !== null && mark.low(row) !== undefined;
        if (known) {
          group.append('line').attr('class', 'interval ' + mark.class)
            .attr('x1', x(Math.max(low, mark.low(row)))).attr('x2', x(Math.min(high, mark.high(row)))).attr('y1', y).attr('y2', y);
        }
        group.append('circle').attr('class', 'dot ' + mark.class + (known ? '' : ' small'))
          .attr('cx', x(value)).attr('cy', y).attr('r', 4.5)
          .append('title').text(name(row) + ', ' + mark.label + ': ' + signed(value)
            + (known ? ' (' + interval(mark.low(row), mark.high(row)) + ')' : ''));
      });
    });
  return chart;
}

/** Shares of a whole, a bar for each name. `parts(row)`: [{ class, label, share }]. */
function stackRows(width, rows, { name, parts }) {
  const layout = rowLayout(width, rows.map(name), 26);
  const top = 26;
  const chart = svg(width, top + rows.length * layout.height + 4);
  const x = d3.scaleLinear([0, 1], [layout.left, layout.right]);
  chart.append('g').attr('class', 'axis').attr('transform', `translate(0,${top - 6})`)
    .call(d3.axisTop(x).ticks(width < 520 ? 2 : 4).tickSize(4).tickFormat((value) => value * 100 + '\u00a0%')).select('.domain').remove();
  chart.selectAll('g.row').data(rows).join('g').attr('class', 'row')
    .attr('transform', (row, i) => `translate(0,${top + i * layout.height})`)
    .each(function (row) {
      const group = d3.select(this);
      layout.label(group).text(shortened(name(row), layout.characters)).append('title').text(name(row));
      const y = layout.narrow ? 18 : 4;
      let begin = 0;
      for (const part of parts(row)) {
        if (!part.share) continue;
        const from = x(begin);
        const to = x(begin + part.share);
        begin += part.share;
        group.append('rect').attr('class', part.class).attr('x', from).attr('y', y).attr('width', Math.max(0.5, to - from - 1)).attr('height', 18)
          .append('title').text(name(row) + ', ' + part.label + ': ' + percent(part.share));
        if (to - from > 34) {
          group.append('text').attr('class', 'inside on-' + part.class).attr('x', from + 6).attr('y', y + 9).attr('dy', '0.35em')
            .attr('aria-hidden', 'true').text(percent(part.share));
        }
      }
    });
  return chart;
}

/** A bar for each of several periods, from zero; a period without a value has none. */
function periodBars(width, bars, { name, text, tick }) {
  const height = 220;
  const [left, right, top, bottom] = [46, width - 8, 10, height - 24];
  const chart = svg(width, height);
  const [low, high] = d3.extent([0, ...bars.map((bar) => bar.value ?? 0)]);
  const y = d3.scaleLinear(low === high ? [0, 1] : [low, high], [bottom, top]).nice(4);
  const x = d3.scaleBand(bars.map((bar) => Number(bar.begin)), [left, right]).padding(bars.length > 60 ? 0.1 : 0.25);
  chart.append('g').attr('class', 'grid').selectAll('line').data(y.ticks(4)).join('line')
    .attr('x1', left).attr('x2', right).attr('y1', y).attr('y2', y).attr('class', (value) => (value === 0 ? 'zero' : null));
  chart.append('g').attr('class', 'axis').attr('transform', `translate(${left - 4},0)`)
    .call(d3.axisLeft(y).ticks(4).tickSize(0).tickFormat((value) => (Number.isInteger(value) ? count(value) : decimal(value)))).select('.domain').remove();
  const every = Math.ceil(bars.length / Math.max(2, width / 120));
  chart.append('g').attr('class', 'axis').selectAll('text').data(bars.filter((bar, i) => i % every === 0)).join('text')
    .attr('x', (bar) => x(Number(bar.begin)) + x.bandwidth() / 2).attr('y', height - 6).attr('text-anchor', 'middle')
    .text((bar) => tick(bar));
  chart.selectAll('rect').data(bars.filter((bar) => bar.value !== null)).join('rect').attr('class', 'bar')
    .attr('x', (bar) => x(Number(bar.begin))).attr('width', x.bandwidth())
    .attr('y', (bar) => Math.min(y(0), y(bar.value))).attr('height', (bar) => Math.max(1, Math.abs(y(bar.value) - y(0))))
    .append('title').text((bar) => name(bar) + ': ' + text(bar.value));
  return chart;
}

/** Small multiples: a panel for each measure, a dot for each name, the same scale in all. */
function dotPanels(width, rows, { name, panels, text }) {
  const gap = 28;
  const labels = Math.min(width * 0.4, 20 + 7.2 * (d3.max(rows, (row) => name(row).length) ?? 0));
  const perRow = Math.max(1, Math.min(3, Math.floor((width - labels) / 220)));
  const panelWidth = (width - labels - gap * (perRow - 1)) / perRow;
  const rowHeight = 18;
  const head = 30;
  const panelHeight = head + rows.length * rowHeight + 30;
  const most = d3.max(panels, (panel) => d3.max(rows, (row) => panel.high(row) ?? panel.value(row))) || 1;
  const chart = svg(width, Math.ceil(panels.length / perRow) * panelHeight);
  panels.forEach((panel, i) => {
    const labelled = i % perRow === 0;
    const left = labelled ? labels : 8;
    const x = d3.scaleLinear([0, most], [left, left + panelWidth - 20]).nice(4);
    const group = chart.append('g')
      .attr('transform', `translate(${labelled ? 0 : labels + (i % perRow) * (panelWidth + gap)},${Math.floor(i / perRow) * panelHeight})`);
    group.append('text').attr('class', 'panel').attr('x', left).attr('y', 12).text(panel.label);
    const bottom = head + rows.length * rowHeight;
    group.append('g').attr('class', 'grid').selectAll('line').data(x.ticks(4)).join('line')
      .attr('x1', x).attr('x2', x).attr('y1', head - 8).attr('y2', bottom - 4);
    group.append('g').attr('class', 'axis').attr('transform', `translate(0,${bottom - 4})`)
      .call(d3.axisBottom(x).ticks(4).tickSize(3)).select('.domain').remove();
    rows.forEach((row, j) => {
      const y = head + j * rowHeight + 4;
      if (labelled) {
        group.append('text').attr('class', 'label').attr('x', left - 10).attr('y', y).attr('dy', '0.35em').attr('text-anchor', 'end')
          .text(shortened(name(row), Math.floor((labels - 14) / 7.2)));
      }
      const value = panel.value(row);
      if (value === null || value === undefined) return;
      const known = panel.low(row) !== null && panel.low(row) !== undefined;
      if (known) {
        group.append('line').attr('class', 'interval').attr('x1', x(panel.low(row))).attr('x2', x(panel.high(row))).attr('y1', y).attr('y2', y);
      }
      group.append('circle').attr('class', known ? 'dot' : 'dot small').attr('cx', x(value)).attr('cy', y).attr('r', 4)
        .append('title').text(name(row) + ', ' + panel.label + ': ' + text(value));
    });
  });
  return chart;
}
