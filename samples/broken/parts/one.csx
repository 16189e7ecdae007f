#load "two.csx"
Team("第一当番").Lead("井上").Members("井上", "原田");
