Service(3);
