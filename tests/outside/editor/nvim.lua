-- A real editor: types a wrong name, reads what is told of it, takes the fix, and reads that it is gone.
local command, file = vim.env.X1060, vim.env.X1060_FILE

local function fail(what)
  io.stderr:write('nvim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then fail(what .. ': ' .. vim.inspect(vim.diagnostic.get(0))) end
end

local function wrong()
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == 'CDC0020' then return one end
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local client = vim.lsp.start_client({ name = 'x1060', cmd = { command, 'lsp' }, root_dir = vim.fn.fnamemodify(file, ':h'), init_options = { lang = 'en', today = '2026-11-23' } })
if not client then fail('the server did not start') end
vim.lsp.buf_attach_client(0, client)
wait('the server was not initialized', function() return vim.lsp.buf_get_clients(0)[client] ~= nil end)

-- 行末に全角を含む行へ、実際に打ち込む。
vim.api.nvim_feedkeys('Go' .. 'Service("脆弱生診断").Level(Basic);', 'xt', false)
wait('the wrong name was not told', wrong)
local line = vim.api.nvim_buf_line_count(0)
local told = wrong()
if told.lnum ~= line - 1 or not told.message:find('脆弱性診断', 1, true) then fail('told at the wrong place: ' .. vim.inspect(told)) end
local under = vim.api.nvim_buf_get_text(0, told.lnum, told.col, told.end_lnum, told.end_col, {})[1]
if under ~= '"脆弱生診断"' then fail('underlined is ' .. under) end

-- The fix, as the editor's own code action asks for it and makes it.
vim.api.nvim_win_set_cursor(0, { line, told.col + 1 })
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.lsp.buf.code_action()
wait('the fix was not made', function() return vim.api.nvim_buf_get_lines(0, line - 1, line, false)[1]:find('脆弱性診断', 1, true) ~= nil end)
wait('the finding stayed', function() return wrong() == nil end)

local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 30000)
if not (answers and answers[client] and answers[client].result) then fail('nothing was explained') end
vim.lsp.stop_client(client)
print('nvim: told, repaired and gone')
vim.cmd('qall!')
