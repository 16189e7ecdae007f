Service(code);
